using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Json;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Holidays;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Holidays;

internal static class BringInHoliday
{
    /// <summary>A request ends before a gateway or the platform (230 seconds) gives up on it.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/holidays", HandleAsync)
        .Needs(Permission.BringInHolidays)
        .WithName("bringInHoliday")
        .WithTags("Calendar")
        .WithSummary("Bring in or withdraw a bank holiday")
        .WithDescription("Changes the calendar and works out again the open dates that run across the day, with who and why on each case. Where the answer has a 'next', send the same again with it as 'after'. Sending it twice changes nothing more.")
        .TakesJson<HolidayRequest>(Examples.Holiday)
        .Refuses(422);

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
