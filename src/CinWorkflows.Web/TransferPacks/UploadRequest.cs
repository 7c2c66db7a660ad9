using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Intake;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.TransferPacks;

/// <summary>What a request says about the pack in its body. References and codes only: addresses of requests end up in logs.</summary>
internal static class UploadRequest
{
    public const string MediaType = "application/zip";

    private const string NoCircumstances = "none";

    public static IReadOnlyList<QueryField> Fields { get; } =
    [
        QueryField.Text("actor", "Who brings it: the reference of a member of staff."),
        QueryField.Choice<Role>("role", "In which role."),
        QueryField.Text("team", "The team that is responsible, by its reference."),
        QueryField.Text("worker", "The allocated worker, by their reference; leave it out where nobody is yet."),
        QueryField.Text("circumstances", $"What was found when admission was checked, separated by commas: {string.Join(", ", Choices.Of(typeof(Circumstance)))}; '{NoCircumstances}' where nothing was."),
        QueryField.Date("noticedOn", "The day on which the notice came; leave it out for today."),
    ];

    public static (BroughtPack? Value, ProblemHttpResult? Problem) Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var given) || !given.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase))
        {
            return (null, Problem.WrongMediaType($"'{MediaType}' is expected: the pack as it was received."));
        }

        var query = new QueryValues(request);
        var (actor, role, team, worker) = (query.Text("actor"), query.Choice<Role>("role"), query.Text("team"), query.Text("worker"));
        var (found, noticed) = (query.Text("circumstances"), query.Date("noticedOn"));
        if (query.Problem is { } problem)
        {
            return (null, problem);
        }

        var circumstances = Circumstances(found, out var wrong);
        FieldError[] errors =
        [
            .. actor is null ? [Missing("actor")] : Array.Empty<FieldError>(),
            .. role is null ? [Missing("role")] : Array.Empty<FieldError>(),
            .. team is null ? [Missing("team")] : Array.Empty<FieldError>(),
            .. found is null ? [Missing("circumstances")] : wrong,
        ];
        return errors.Length > 0 ? (null, Problem.Invalid(errors)) : (new(new(actor!, role!.Value), team!, worker, circumstances, noticed), null);
    }

    private static List<Circumstance> Circumstances(string? text, out FieldError[] wrong)
    {
        var words = text is null or NoCircumstances ? [] : text.Split(',', StringSplitOptions.TrimEntries);
        wrong = [.. words.Select(word => Choices.Fault(word, typeof(Circumstance))).OfType<string>().Select(fault => new FieldError("circumstances", fault))];
        return wrong.Length > 0 ? [] : [.. words.Select(word => Enum.Parse<Circumstance>(word, ignoreCase: true)).Distinct()];
    }

    private static FieldError Missing(string name) => new(name, $"it is missing: {Fields.First(field => field.Name == name).Description}");
}
