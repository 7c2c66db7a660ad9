using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Holidays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Holidays;

internal sealed class BringInHoliday : IEndpoint
{
    /// <summary>A request ends before a gateway or the platform (230 seconds) gives up on it.</summary>
    internal static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/holidays", HandleAsync)
        .Needs(Permission.BringInHolidays)
        .WithName("bringInHoliday")
        .WithTags("Calendar")
        .WithSummary("Bring in or withdraw a bank holiday")
        .WithDescription("Two people bring it in, one of each authority whose days it changes: the first is answered with whom it 'waitsFor'. A day that has come is refused. The second changes the calendar and works out again the open dates that run across the day, with who and why on each case. Where the answer has a 'next', send the same again with it as 'after'. Sending it twice changes nothing more.")
        .TakesJson(Example)
        .Refuses(422);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static HolidayRequest Example => new(
        new("sm-1", Role.ServiceManager),
        Division.EnglandAndWales,
        new(2026, 6, 15),
        "State funeral",
        Withdrawn: false,
        "Proclaimed today.",
        DryRun: true);

    private static async Task<Results<Ok<HolidayOutcome>, ProblemHttpResult>> HandleAsync(
        HttpContext http,
        HolidayRollout rollout,
        OwnName ownName,
        CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<HolidayRequest>(http);
        if (request is null)
        {
            return fault!;
        }

        if (ownName.Refuse(http.User, request.Actor) is { } refused)
        {
            return refused;
        }

        var order = new HolidayOrder(new(request.Division, request.Date, request.Title, request.Withdrawn), request.Actor, request.Reason)
        {
            DryRun = request.DryRun,
            After = request.After,
            Within = Within,
        };
        var (outcome, refusals) = await rollout.RunAsync(order, cancellationToken);
        return outcome is null
            ? Problem.Refused([.. refusals.Select(refusal => new FieldError(refusal.Field, refusal.Reason, refusal.Clause))])
            : TypedResults.Ok(outcome);
    }
}

/// <summary>A bank holiday that was proclaimed or withdrawn.</summary>
/// <param name="Actor">Who brings it in, in their own name.</param>
/// <param name="Division">Whose bank holiday it is.</param>
/// <param name="Date">The day.</param>
/// <param name="Title">Its name.</param>
/// <param name="Withdrawn">True where the day stops being a bank holiday.</param>
/// <param name="Reason">Why; it is on the record of each case that it moves.</param>
/// <param name="DryRun">True has it said what would move, and nothing written.</param>
/// <param name="After">The <c>next</c> of an answer that did not get to the end; null for the beginning.</param>
public sealed record HolidayRequest(
    Actor Actor,
    Division Division,
    DateOnly Date,
    string Title,
    bool Withdrawn,
    string Reason,
    bool DryRun = false,
    string? After = null);
