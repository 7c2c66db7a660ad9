using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Feeds;

/// <summary>Revoking asks for no register: the feed of somebody who has left can be taken back too.</summary>
internal sealed class RevokeFeed : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/staff/{id}/calendar-feed", HandleAsync)
        .Needs(Permission.RevokeFeed)
        .WithName("revokeCalendarFeed")
        .WithTags("Calendar feeds")
        .WithSummary("Revoke a calendar feed")
        .WithDescription("Its address stops working at once. Where there is none, nothing changes.");

    private static async Task<NoContent> HandleAsync(string id, IFeedBook book, CancellationToken cancellationToken)
    {
        await book.RevokeAsync(id, cancellationToken);
        return TypedResults.NoContent();
    }
}
