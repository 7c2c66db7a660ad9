using CinWorkflows.Cases.Acts;
using CinWorkflows.Web.Problems;

namespace CinWorkflows.Web.Cases;

/// <summary>
/// Names the field of the request that a refusal is about. The register speaks of the command's own fields; what the act's own
/// check names is a field of the act.
/// </summary>
internal static class RefusalFields
{
    private static readonly string[] OfCommand = ["id", "at", "breachReason", "caseId", "ifSequence", "recordedFor"];

    public static IReadOnlyList<FieldError> Of(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(refusal => new FieldError(FieldOf(refusal.Field), refusal.Reason, refusal.Clause))];

    private static string FieldOf(string field) => field switch
    {
        "packId" => "pack",
        _ when OfCommand.Contains(field) || field.StartsWith("act.", StringComparison.Ordinal) || field.StartsWith("actor.", StringComparison.Ordinal) => field,
        _ => $"act.{field}",
    };
}
