using CinWorkflows.Cases;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
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
            .WithDescription("On any day, and why. Who holds the case: the former authority until the receiving one has accepted, or has a service manager's decision on its record. And in whose area the child is to be found, which by law has to keep the child safe.")
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
        ReadableCases reader,
        PackLibrary packs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        var on = query.Date("on") ?? LondonTime.Today(clock);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        return await reader.FindAsync(caseId, cancellationToken) is { } view ? TypedResults.Ok(State(on, Ledger(view, packs, ResponsibilityLedger.Of), Ledger(view, packs, StatutoryLine.Of))) : NoSuchCase.Problem(caseId);
    }

    private static async Task<Results<Ok<ResponsibilityState>, ProblemHttpResult>> OfChildAsync(
        string childId,
        HttpRequest request,
        ReadableCases reader,
        PackLibrary packs,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var query = new QueryValues(request);
        var on = query.Date("on") ?? LondonTime.Today(clock);
        if (query.Problem is { } problem)
        {
            return problem;
        }

        List<ResponsibilityEntry> ledger = [];
        List<ResponsibilityEntry> statutory = [];
        foreach (var found in (await reader.ListAsync(new() { ChildId = childId, IncludeEnded = true, Take = 500 }, cancellationToken)).Cases)
        {
            if (await reader.FindAsync(found.CaseId, cancellationToken) is { } view)
            {
                ledger.AddRange(Ledger(view, packs, ResponsibilityLedger.Of));
                statutory.AddRange(Ledger(view, packs, StatutoryLine.Of));
            }
        }

        return ledger.Count == 0
            ? TypedResults.Problem("There is no case of this child.", statusCode: StatusCodes.Status404NotFound, title: "No such child")
            : TypedResults.Ok(State(on, ledger, statutory));
    }

    private static IEnumerable<ResponsibilityEntry> Ledger(CaseView view, PackLibrary packs, Func<CaseFile, PolicyPack, IReadOnlyList<Responsibility>> line) =>
        line(view.File, packs.Get(view.File.Pack)).Select(entry => ResponsibilityEntry.Of(entry, view.File.CaseId));

    private static ResponsibilityState State(DateOnly on, IEnumerable<ResponsibilityEntry> entries, IEnumerable<ResponsibilityEntry> found)
    {
        List<ResponsibilityEntry> ledger = [.. entries.OrderBy(entry => entry.From)];
        List<ResponsibilityEntry> statutory = [.. found.OrderBy(entry => entry.From)];
        return new(on, Then(ledger, on), ledger) { Statutory = Then(statutory, on), StatutoryLedger = statutory };
    }

    private static ResponsibilityEntry Then(List<ResponsibilityEntry> ledger, DateOnly on) => ledger.LastOrDefault(entry => entry.From <= on) ?? ledger[0];
}

/// <summary>Who holds a child's case on a day, in whose area the child is to be found, and the ledgers from which that follows.</summary>
/// <param name="On">The day, Europe/London.</param>
/// <param name="Responsible">Who holds the case on that day.</param>
/// <param name="Ledger">All entries about who holds it, the earliest first.</param>
public sealed record ResponsibilityState(DateOnly On, ResponsibilityEntry Responsible, IReadOnlyList<ResponsibilityEntry> Ledger)
{
    /// <summary>In whose area the child is to be found on that day (N47).</summary>
    public required ResponsibilityEntry Statutory { get; init; }

    /// <summary>All entries about where the child is to be found, the earliest first.</summary>
    public required IReadOnlyList<ResponsibilityEntry> StatutoryLedger { get; init; }

    /// <summary>True where the authority that holds the case is not the one in whose area the child is to be found.</summary>
    public bool Differ => Responsible.Authority != Statutory.Authority;
}
