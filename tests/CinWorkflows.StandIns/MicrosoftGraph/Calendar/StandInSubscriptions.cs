using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>
/// Who asked to be told of changes. The address has to prove itself first by repeating a token, and a subscription ends by itself.
/// </summary>
public sealed class StandInSubscriptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10_080);
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly ConcurrentDictionary<string, JsonObject> _all = new(StringComparer.Ordinal);
    private readonly StandInTenant _tenant;
    private readonly TimeProvider _time;

    internal StandInSubscriptions(StandInTenant tenant, TimeProvider time) => (_tenant, _time) = (tenant, time);

    /// <summary>The ids of those that hold.</summary>
    public IReadOnlyCollection<string> Ids => [.. _all.Where(pair => Ends(pair.Value) > _time.GetUtcNow()).Select(pair => pair.Key)];

    /// <summary>Ends one as the service does.</summary>
    public void End(string id) => _all.TryRemove(id, out _);

    internal async Task<GraphReply> AnswerAsync(GraphRequest request) => request switch
    {
        _ when request.Is("POST", "subscriptions") => await MakeAsync(request),
        _ when request.Is("PATCH", "subscriptions", "*") => Renew(request),
        _ when request.Is("DELETE", "subscriptions", "*") => _all.TryRemove(request.Path[1], out _) ? GraphReply.NoContent : Unknown(),
        _ => GraphReply.Error(400, "BadRequest", "Resource not found for the segment."),
    };

    /// <summary>Tells of a change, without waiting for whoever is told.</summary>
    internal void Tell(string mailbox, string eventId)
    {
        foreach (var (id, subscription) in _all.Where(pair => pair.Value["resource"]!.GetValue<string>().Contains(mailbox, StringComparison.OrdinalIgnoreCase)))
        {
            var notification = new JsonObject
            {
                ["value"] = new JsonArray(new JsonObject
                {
                    ["subscriptionId"] = id,
                    ["clientState"] = subscription["clientState"]?.DeepClone(),
                    ["changeType"] = "updated",
                    ["tenantId"] = _tenant.Id,
                    ["resource"] = $"Users/{mailbox}/Events/{eventId}",
                    ["resourceData"] = new JsonObject { ["id"] = eventId },
                }),
            };
            _ = SendAsync(subscription["notificationUrl"]!.GetValue<string>(), notification);
        }
    }

    private async Task<GraphReply> MakeAsync(GraphRequest request)
    {
        var wanted = request.Body ?? [];
        foreach (var name in new[] { "changeType", "notificationUrl", "resource", "expirationDateTime" })
        {
            if (wanted[name] is null)
            {
                return GraphReply.Error(400, "InvalidRequest", $"{name} is required.");
            }
        }

        if (TooLong(wanted))
        {
            return GraphReply.Error(400, "InvalidRequest", "Subscription expiration can only be 10080 minutes in the future.");
        }

        if (!await ProvesItselfAsync(wanted["notificationUrl"]!.GetValue<string>()))
        {
            return GraphReply.Error(400, "ValidationError", "Subscription validation request failed.");
        }

        var made = (JsonObject)wanted.DeepClone();
        made["id"] = Guid.NewGuid().ToString();
        _all[made["id"]!.GetValue<string>()] = made;
        return GraphReply.Created(made.DeepClone());
    }

    private GraphReply Renew(GraphRequest request)
    {
        if (!_all.TryGetValue(request.Path[1], out var found) || Ends(found) <= _time.GetUtcNow())
        {
            return Unknown();
        }

        if (request.Body is not { } body || TooLong(body))
        {
            return GraphReply.Error(400, "InvalidRequest", "Subscription expiration can only be 10080 minutes in the future.");
        }

        found["expirationDateTime"] = body["expirationDateTime"]!.DeepClone();
        return GraphReply.Ok(found.DeepClone());
    }

    private static async Task<bool> ProvesItselfAsync(string address)
    {
        try
        {
            var token = Guid.NewGuid().ToString("N");
            using var answer = await Http.PostAsync(new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}validationToken={token}"), content: null);
            return answer.IsSuccessStatusCode && await answer.Content.ReadAsStringAsync() == token;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task SendAsync(string address, JsonObject notification)
    {
        try
        {
            using var answer = await Http.PostAsJsonAsync(new Uri(address), notification);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // A notification is a hint: whoever misses it asks for the changes anyway.
            return;
        }
    }

    private bool TooLong(JsonObject wanted) => Ends(wanted) - _time.GetUtcNow() > Longest;

    private static DateTimeOffset Ends(JsonObject subscription) =>
        DateTimeOffset.Parse(subscription["expirationDateTime"]!.GetValue<string>(), CultureInfo.InvariantCulture);

    private static GraphReply Unknown() => GraphReply.Error(404, "ResourceNotFound", "The object was not found.");
}
