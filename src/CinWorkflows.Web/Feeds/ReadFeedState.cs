using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Feeds;

internal sealed class ReadFeedState : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/staff/{id}/calendar-feed", HandleAsync)
        .Needs(Permission.HoldFeed)
        .WithName("readCalendarFeedState")
        .WithTags("Calendar feeds")
        .WithSummary("Read whether there is a calendar feed")
        .WithDescription("Since when its address works, and when it was last read. The address itself is told only when it is made.")
        .Refuses(404);

    private static async Task<Results<Ok<FeedState>, ProblemHttpResult>> HandleAsync(string id, IFeedBook book, IStaffDirectory staff, CancellationToken cancellationToken)
    {
        if (await staff.FindAsync(id, cancellationToken) is null)
        {
            return NoSuchStaff.Of(id);
        }

        var feed = await book.FindAsync(id, cancellationToken);
        return TypedResults.Ok(new FeedState(feed is not null, feed?.IssuedAt, feed?.LastReadAt));
    }
}

/// <summary>Whether a member of staff has a calendar feed. Its address is not kept.</summary>
/// <param name="Exists">True where there is one.</param>
/// <param name="Since">Since when its address works; null where there is none.</param>
/// <param name="LastReadAt">When it was last read; null where it was not.</param>
public sealed record FeedState(bool Exists, DateTimeOffset? Since, DateTimeOffset? LastReadAt);
