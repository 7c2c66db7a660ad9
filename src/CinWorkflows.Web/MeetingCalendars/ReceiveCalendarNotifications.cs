using System.Text.Json;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.MeetingCalendars;

/// <summary>
/// Where Microsoft Graph tells that a calendar has changed. It has no sign-in: what it says is a hint to look, believed only with
/// the secret of a subscription of ours, and never read for anything else.
/// </summary>
internal sealed class ReceiveCalendarNotifications : IEndpoint
{
    private const int LongestBody = 256 * 1024;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/calendar/notifications", HandleAsync)
        .AllowAnonymous()
        .WithName("receiveCalendarNotifications")
        .WithTags("Calendars")
        .WithSummary("Be told that calendars have changed")
        .WithDescription("For Microsoft Graph only. Answers its question with the token that it sends; looks soon at calendars whose subscription's secret is right.")
        .Refuses(400, 413);

    private static async Task<IResult> HandleAsync(HttpRequest request, ICalendarBook book, string? validationToken, CancellationToken cancellationToken)
    {
        if (validationToken is { Length: > 0 and <= 4096 })
        {
            request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Text(validationToken, "text/plain");
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LongestBody;
        }

        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = 16 }, cancellationToken);
            foreach (var (subscription, secret) in Told(body.RootElement))
            {
                await book.ToldOfChangeAsync(subscription, secret, cancellationToken);
            }
        }
        catch (JsonException)
        {
            return Problems.Problem.NotJson("a list of notifications is expected.");
        }

        // The same answer to all: nobody learns which subscriptions there are.
        return Results.Accepted();
    }

    private static IEnumerable<(string Subscription, string Secret)> Told(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("value", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Take(1000).Select(entry => (Text(entry, "subscriptionId"), Text(entry, "clientState"))).Where(entry => entry is { Item1: not "", Item2: not "" }).Distinct()
            : [];

    private static string Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
