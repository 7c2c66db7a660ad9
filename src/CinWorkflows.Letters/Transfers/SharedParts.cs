using CinWorkflows.Cases;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Transfers;

/// <summary>What of a pack was really shared, in words for whoever refused: a part that was missing was not (N52, N54).</summary>
/// <param name="Missing">The parts that were not there.</param>
internal sealed record SharedParts(IReadOnlyList<PackPartKind> Missing)
{
    private static IReadOnlyList<PackPartKind> InOrder => [PackPartKind.Assessment, PackPartKind.Plan, PackPartKind.ReviewMinutes, PackPartKind.CaseSummary];

    public string ToAdult => PlainWords.And([.. Shared.Select(part => part switch
    {
        PackPartKind.Assessment => "what we found out",
        PackPartKind.Plan => "the plan",
        PackPartKind.ReviewMinutes => "the record of the last review",
        PackPartKind.CaseSummary => "a summary",
        _ => throw Unknown(part),
    })]);

    public string ToChild => PlainWords.And([.. Shared.Select(part => part switch
    {
        PackPartKind.Assessment => "what we found out",
        PackPartKind.Plan => "your plan",
        PackPartKind.ReviewMinutes => "what was said when we looked at your plan",
        PackPartKind.CaseSummary => "how things are going",
        _ => throw Unknown(part),
    })]);

    private IEnumerable<PackPartKind> Shared => InOrder.Except(Missing);

    public static async Task<SharedParts> OfAsync(CaseLetterBrief brief, TransferOut move, CancellationToken cancellationToken)
    {
        var acts = await brief.Sources.Cases.ActsAsync(brief.File.CaseId, cancellationToken);
        var prepared = acts.Select(recorded => recorded.Act).OfType<TransferPackPrepared>().LastOrDefault(act => act.TransferId == move.Id);
        return new([.. (prepared?.Parts ?? []).Where(part => part is { DocumentId: null, MissingReason: not null } && !IsOnRecord(part.Kind, brief.File)).Select(part => part.Kind)]);
    }

    /// <summary>What the record holds is shared from there, whatever reason was given besides.</summary>
    private static bool IsOnRecord(PackPartKind part, CaseFile file) => part switch
    {
        PackPartKind.Assessment => file.OwnAssessment is { FoundNeed: true },
        PackPartKind.Plan => file.CurrentPlan is not null,
        PackPartKind.ReviewMinutes => file.LastHeldReview is not null,
        _ => true,
    };

    private static ArgumentOutOfRangeException Unknown(PackPartKind part) => new(nameof(part), part, "Not a part of a pack.");
}
