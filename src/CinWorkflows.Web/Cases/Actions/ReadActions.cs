using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases.Actions;

internal sealed class ReadActions : IEndpoint
{
    private static readonly QueryField[] Query =
    [
        QueryField.Text("actor", "Who would act: the id of a member of staff."),
        QueryField.Choice<Role>("role", "In which role."),
    ];

    private static readonly IReadOnlyList<Act> Examples =
        [.. ActJson.Types
            .Where(entry => !CommandExamples.NoCommands.Contains(entry.Value) || entry.Value == typeof(DocumentAttached))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => Sample.OfAct(entry.Key, entry.Value).Deserialize<Act>(ApiJson.Options)!)];

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/actions", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readActions")
        .WithTags("Cases")
        .WithSummary("Read what somebody may record on a case now")
        .WithDescription("Each act that the person may record in that role now, the duties that it does, and its fields with the choices that apply to this case; and of every other act, why it is not possible.")
        .Asks(Query)
        .Refuses(403, 404);

    private static async Task<Results<Ok<ActionList>, ProblemHttpResult>> HandleAsync(
        string caseId,
        HttpContext http,
        OwnName ownName,
        PossibleActs possibleActs,
        FieldChoices choices,
        ReadableCases reader,
        PackLibrary packs,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(http.Request);
        var (id, role) = (query.Needed("actor"), query.Choice<Role>("role"));
        query.Needed("role");
        if (query.Problem is { } problem)
        {
            return problem;
        }

        var who = new Actor(id!, role!.Value);
        if (ownName.Refuse(http.User, who) is { } refused)
        {
            return refused;
        }

        if (await reader.FindAsync(caseId, cancellationToken) is not { } view
            || await possibleActs.OfAsync(caseId, who, Examples, [.. view.Duties.Select(open => open.Duty)], cancellationToken) is not { } acts)
        {
            return NoSuchCase.Problem(caseId);
        }

        var pack = packs.Get(view.File.Pack);
        var known = await choices.OfAsync(view, pack, cancellationToken);
        var possible = acts.Where(act => act.Against.Count == 0).OrderBy(FirstDue).ThenByDescending(act => act.Settles.Count).Select(act => Possible(act, known)).ToLookup(act => act.HasChoice);
        return TypedResults.Ok(new ActionList(
            [.. possible[true]],
            [
                .. acts.Where(act => act.Against.Count > 0).Select(act => new ImpossibleAction(NameOf(act), RefusalFields.Of(act.Against))),
                .. possible[false].Select(act => new ImpossibleAction(act.Act, [.. act.Fields.Where(field => field.IsEmpty).Select(field => new FieldError($"act.{field.Name}", "there is nothing on this case that it could name.", null))])),
            ]));

        PossibleAction Possible(PossibleAct act, CaseChoices known) => new(
            NameOf(act),
            [.. act.Settles.Select(duty => new SettledDuty(duty.Key, duty.TitleIn(pack), DutySubjects.About(duty, view, pack, []), duty.Deadline?.Due))],
            [.. ActFields.Of(act.Act, known)]);
    }

    /// <summary>What has to be done first stands first; what has no date stands before what settles nothing.</summary>
    private static DateOnly FirstDue(PossibleAct act) => act.Settles.Count == 0 ? DateOnly.MaxValue : act.Settles.Min(duty => duty.Deadline?.Due ?? DateOnly.MaxValue.AddDays(-1));

    private static string NameOf(PossibleAct act) => JsonNamingPolicy.CamelCase.ConvertName(act.Act.Name);
}

/// <summary>What somebody may record on a case now, and what not.</summary>
/// <param name="Possible">The acts that are possible, those first that settle what is due first.</param>
/// <param name="NotPossible">The others, each with the reasons.</param>
internal sealed record ActionList(IReadOnlyList<PossibleAction> Possible, IReadOnlyList<ImpossibleAction> NotPossible);

/// <summary>An act that is possible now.</summary>
/// <param name="Act">Its type.</param>
/// <param name="Settles">The open duties that it does.</param>
/// <param name="Fields">What it says.</param>
internal sealed record PossibleAction(string Act, IReadOnlyList<SettledDuty> Settles, IReadOnlyList<ActField> Fields)
{
    /// <summary>Whether everything that it has to name can be named.</summary>
    [JsonIgnore]
    public bool HasChoice => !Fields.Any(one => one.IsEmpty);
}

/// <summary>An open duty that an act does.</summary>
/// <param name="Key">Unique in the case while it is open.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="About">What it is about, in words: whom, which rule that was not kept.</param>
/// <param name="Due">The last day on which it is in time, Europe/London; none where it has no date.</param>
internal sealed record SettledDuty(string Key, string Title, IReadOnlyList<string> About, DateOnly? Due);

/// <summary>An act that is not possible now.</summary>
/// <param name="Act">Its type.</param>
/// <param name="Because">Why.</param>
internal sealed record ImpossibleAction(string Act, IReadOnlyList<FieldError> Because);
