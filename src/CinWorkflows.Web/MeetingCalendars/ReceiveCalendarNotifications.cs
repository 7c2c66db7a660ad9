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
/// Where Microsoft Graph tells that a calendar has changed, and what becomes of its promise to tell. It has no sign-in: what it says is a
/// hint to look, believed only with the secret of a subscription of ours, and never read for anything else.
/// </summary>
internal sealed class ReceiveCalendarNotifications : IEndpoint
{
    private const int LongestBody = 256 * 1024;
    private const int LongestToken = 4096;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/calendar/notifications", HandleAsync)
        .AllowAnonymous()
        .WithName("receiveCalendarNotifications")
        .WithTags("Calendars")
        .WithSummary("Be told that calendars have changed")
        .WithDescription("For Microsoft Graph only. Answers its question with the token that it sends; looks soon at calendars whose subscription's secret is right.")
        .Refuses(400, 413);

    private static async Task<IResult> HandleAsync(HttpRequest request, ICalendarBook book, TimeProvider clock, string? validationToken, CancellationToken cancellationToken)
    {
        if (validationToken is { Length: > 0 })
        {
            if (validationToken.Length > LongestToken || validationToken.Any(char.IsControl))
            {
                return Problems.Problem.Invalid([new("validationToken", "is not a token as Microsoft Graph sends it.")]);
            }

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
            foreach (var told in Told(body.RootElement))
            {
                await book.ToldOfChangeAsync(told.Subscription, told.Secret, told.News, clock.GetUtcNow(), cancellationToken);
            }
        }
        catch (JsonException)
        {
            return Problems.Problem.NotJson("a list of notifications is expected.");
        }

        // The same answer to all: nobody learns which subscriptions there are.
        return Results.Accepted();
    }

    private static IEnumerable<(string Subscription, string Secret, CalendarNews News)> Told(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("value", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Take(1000).Select(entry => (Text(entry, "subscriptionId"), Text(entry, "clientState"), NewsOf(entry))).Where(entry => entry is { Item1: not "", Item2: not "" }).Distinct()
            : [];

    /// <summary>"missed" is a change like any other: it is looked for.</summary>
    private static CalendarNews NewsOf(JsonElement entry) =>
        Text(entry, "lifecycleEvent") is "reauthorizationRequired" or "subscriptionRemoved" ? CalendarNews.PromiseInDoubt : CalendarNews.Changed;

    private static string Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
