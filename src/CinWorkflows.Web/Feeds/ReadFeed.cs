using System.Security.Cryptography;
using System.Text;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Feeds;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace CinWorkflows.Web.Feeds;

/// <summary>
/// An address with a secret of its own instead of a sign-in: calendar programs have none. Who holds the secret reads the feed; everybody else is told
/// the same, whether the secret was never given, is no secret at all, or was taken back.
/// </summary>
internal sealed class ReadFeed : IEndpoint
{
    private const string Address = "/feeds/{secret}.ics";

    public static void Map(IEndpointRouteBuilder api)
    {
        Open(api.MapGet(Address, HandleAsync))
            .WithName("readCalendarFeed")
            .WithTags("Calendar feeds")
            .WithSummary("Read a calendar feed")
            .WithDescription("The open duties and the meetings of whoever holds the secret address, as iCalendar (RFC 5545). It needs no sign-in and names nobody of the family.")
            .Produces<string>(StatusCodes.Status200OK, "text/calendar")
            .Produces(StatusCodes.Status304NotModified)
            .Produces(StatusCodes.Status404NotFound)
            .Produces(StatusCodes.Status429TooManyRequests);
        Open(api.MapMethods(Address, [HttpMethods.Head], HandleAsync)).ExcludeFromDescription();
    }

    private static RouteHandlerBuilder Open(RouteHandlerBuilder endpoint) => endpoint.AllowAnonymous();

    private static async Task<IResult> HandleAsync(string secret, HttpContext http, CalendarFeeds feeds, FeedRate rate, IAccessLog log, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await feeds.FindHolderAsync(secret, cancellationToken) is not { } holder)
        {
            return new EmptyAnswer(rate.AdmitsGuess(http) ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests);
        }

        if (!rate.AdmitsReading(http, holder.Id))
        {
            return new EmptyAnswer(StatusCodes.Status429TooManyRequests);
        }

        var feed = await feeds.WriteAsync(holder, cancellationToken);
        if (feed.Cases.Count > 0)
        {
            await log.WriteAsync(new(clock.GetUtcNow(), feed.StaffId, feed.Authority, "readCalendarFeed", AccessKind.Exported, null, feed.Cases), cancellationToken);
        }

        var bytes = Encoding.UTF8.GetBytes(feed.Text);
        http.Response.Headers.CacheControl = "private, max-age=300";
        return TypedResults.Bytes(bytes, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
