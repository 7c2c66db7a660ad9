using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Queries;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Transfers;

/// <summary>The responsibility ledger (N47): of a case, and of a child over all their cases.</summary>
internal sealed class ReadResponsibility : IEndpoint
{
    private static readonly IReadOnlyList<QueryField> Fields = [QueryField.Date("on", "The day, Europe/London; today unless told.")];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/cases/{caseId}/responsibility", OfCaseAsync)
            .Needs(Permission.ReadCases)
            .WithName("readResponsibility")
            .WithTags("Transfers")
            .WithSummary("Who is responsible for the child of a case")
            .WithDescription("On any day, and why: the former authority until the receiving one has accepted, or has a service manager's decision on its record.")
            .Asks(Fields)
            .Refuses(404);
        api.MapGet("/children/{childId}/responsibility", OfChildAsync)
            .Needs(Permission.ReadCases)
            .WithName("readResponsibilityForChild")
            .WithTags("Transfers")
            .WithSummary("Who is responsible for a child")
            .WithDescription("On any day, over all cases of the child, by the child's id in this record.")
            .Asks(Fields)
            .Refuses(404);
    }

    private static async Task<Results<Ok<ResponsibilityState>, ProblemHttpResult>> OfCaseAsync(
        string caseId,
        HttpRequest request,
        ICaseReader reader,
        PackLibrary packs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request, Fields);
        var on = query.Date("on") ?? LondonTime.Today(clock);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        return await reader.FindAsync(caseId, cancellationToken) is { } view ? TypedResults.Ok(State(on, Ledger(view, packs))) : NoSuchCase.Problem(caseId);
    }

    private static async Task<Results<Ok<ResponsibilityState>, ProblemHttpResult>> OfChildAsync(
        string childId,
        HttpRequest request,
        ICaseReader reader,
        PackLibrary packs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request, Fields);
        var on = query.Date("on") ?? LondonTime.Today(clock);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        List<ResponsibilityEntry> ledger = [];
        foreach (var found in (await reader.ListAsync(new() { ChildId = childId, IncludeEnded = true, Take = 500 }, cancellationToken)).Cases)
        {
            if (await reader.FindAsync(found.CaseId, cancellationToken) is { } view)
            {
                ledger.AddRange(Ledger(view, packs));
            }
        }

        return ledger.Count == 0
            ? TypedResults.Problem("There is no case of this child.", statusCode: StatusCodes.Status404NotFound, title: "No such child")
            : TypedResults.Ok(State(on, ledger));
    }

    private static IEnumerable<ResponsibilityEntry> Ledger(CaseView view, PackLibrary packs) =>
        ResponsibilityLedger.Of(view.File, packs.Get(view.File.Pack)).Select(entry => ResponsibilityEntry.Of(entry, view.File.CaseId));

    private static ResponsibilityState State(DateOnly on, IEnumerable<ResponsibilityEntry> entries)
    {
        List<ResponsibilityEntry> ledger = [.. entries.OrderBy(entry => entry.From)];
        return new(on, ledger.LastOrDefault(entry => entry.From <= on) ?? ledger[0], ledger);
    }
}

/// <summary>Who is responsible for a child on a day, and the ledger from which that follows.</summary>
/// <param name="On">The day, Europe/London.</param>
/// <param name="Responsible">The entry that holds on that day.</param>
/// <param name="Ledger">All entries, the earliest first.</param>
public sealed record ResponsibilityState(DateOnly On, ResponsibilityEntry Responsible, IReadOnlyList<ResponsibilityEntry> Ledger);

/// <summary>From when an authority is responsible for a child, and why.</summary>
/// <param name="From">The first day.</param>
/// <param name="Authority">The authority's code; null where the pack gives its own none.</param>
/// <param name="IsOurs">True where it is this authority.</param>
/// <param name="Why">Why.</param>
/// <param name="Clause">The clause of the pack from which it follows; null where the pack has no rules for transfers.</param>
/// <param name="TransferId">The transfer by which it passed; null where it did not.</param>
/// <param name="CaseId">The case that shows it.</param>
public sealed record ResponsibilityEntry(
    DateOnly From,
    string? Authority,
    bool IsOurs,
    ResponsibilityReason Why,
    string? Clause,
    string? TransferId,
    string CaseId)
{
    internal static ResponsibilityEntry Of(Responsibility entry, string caseId) =>
        new(entry.From, entry.Authority, entry.IsOurs, entry.Why, entry.Clause, entry.TransferId, caseId);
}
