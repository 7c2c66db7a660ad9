using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Feeds;

internal sealed class IssueFeed : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/staff/{id}/calendar-feed", HandleAsync)
        .Needs(Permission.HoldFeed)
        .WithName("issueCalendarFeed")
        .WithTags("Calendar feeds")
        .WithSummary("Make a calendar feed, or replace its address")
        .WithDescription("Answers the secret address, this once, to subscribe to in a calendar program. An address given before stops working.")
        .Refuses(404);

    private static async Task<Results<Ok<FeedAddress>, ProblemHttpResult>> HandleAsync(string id, CalendarFeeds feeds, MessageSettings settings, CancellationToken cancellationToken) =>
        await feeds.IssueAsync(id, cancellationToken) is { } issue
            ? TypedResults.Ok(new FeedAddress($"{settings.BaseAddress}/feeds/{issue.Secret}.ics", issue.At))
            : NoSuchStaff.Of(id);
}

/// <summary>The secret address of a calendar feed: whoever has it reads the feed. It is told once.</summary>
/// <param name="Url">The address.</param>
/// <param name="Since">Since when it works.</param>
public sealed record FeedAddress(string Url, DateTimeOffset Since)
{
    /// <summary>Says nothing of the address.</summary>
    public override string ToString() => "feed address";
}
