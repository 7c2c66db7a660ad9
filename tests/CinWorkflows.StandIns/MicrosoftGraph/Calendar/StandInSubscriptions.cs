using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;
using CinWorkflows.StandIns.MicrosoftGraph.Http;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>
/// Who asked to be told of changes. Both addresses have to prove themselves first by repeating a token, and a subscription ends by itself.
/// What it refuses and tells, as documented:
/// https://learn.microsoft.com/graph/api/resources/subscription (clientState of 128 signs at most, https, the longest lifetimes),
/// https://learn.microsoft.com/graph/change-notifications-delivery-webhooks (the proof, the form of a notification) and
/// https://learn.microsoft.com/graph/change-notifications-lifecycle-events (what becomes of a subscription).
/// </summary>
public sealed class StandInSubscriptions
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10_080);
    private const int LongestState = 128;

    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private readonly ConcurrentDictionary<string, JsonObject> _all = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _paused = new(StringComparer.Ordinal);
    private readonly StandInTenant _tenant;
    private readonly TimeProvider _time;

    internal StandInSubscriptions(StandInTenant tenant, TimeProvider time) => (_tenant, _time) = (tenant, time);

    /// <summary>The ids of those that hold.</summary>
    public IReadOnlyCollection<string> Ids => [.. _all.Where(pair => Ends(pair.Value) > _time.GetUtcNow()).Select(pair => pair.Key)];

    /// <summary>The addresses at which those that hold are told.</summary>
    public IReadOnlyCollection<string> Addresses => [.. Ids.Select(id => _all[id]["notificationUrl"]!.GetValue<string>())];

    /// <summary>Ends one without a word, as it ends by itself.</summary>
    public void End(string id) => _all.TryRemove(id, out _);

    /// <summary>
    /// Removes one and says so: it has to be made again
    /// (https://learn.microsoft.com/graph/change-notifications-lifecycle-events#subscriptionremoved-notifications).
    /// </summary>
    public async Task RemoveAsync(string id)
    {
        if (_all.TryRemove(id, out var removed))
        {
            await TellAsync(removed, "subscriptionRemoved");
        }
    }

    /// <summary>
    /// Asks for one to be authorised anew: until it is renewed or reauthorised nothing is told, and what changes meanwhile is lost
    /// (https://learn.microsoft.com/graph/change-notifications-lifecycle-events#reauthorizationrequired-notifications).
    /// </summary>
    public async Task ChallengeAsync(string id)
    {
        _paused[id] = true;
        await TellAsync(_all[id], "reauthorizationRequired");
    }

    /// <summary>
    /// Says that some notifications of one were not delivered, without naming them
    /// (https://learn.microsoft.com/graph/change-notifications-lifecycle-events#missed-notifications).
    /// </summary>
    public Task MissAsync(string id) => TellAsync(_all[id], "missed");

    internal async Task<GraphReply> AnswerAsync(GraphRequest request) => request switch
    {
        _ when request.Is("POST", "subscriptions") => await MakeAsync(request),
        _ when request.Is("PATCH", "subscriptions", "*") => Renew(request),

        // https://learn.microsoft.com/graph/api/subscription-reauthorize: the same authorisation, the same end.
        _ when request.Is("POST", "subscriptions", "*", "reauthorize") => Holding(request.Path[1]) is null ? Unknown() : Resumed(request.Path[1], GraphReply.NoContent),
        _ when request.Is("DELETE", "subscriptions", "*") => _all.TryRemove(request.Path[1], out _) ? GraphReply.NoContent : Unknown(),
        _ => GraphReply.Error(400, "BadRequest", "Resource not found for the segment."),
    };

    /// <summary>Tells of a change, without waiting for whoever is told.</summary>
    internal void Tell(string mailbox, string eventId)
    {
        foreach (var (id, subscription) in _all.Where(pair => Ends(pair.Value) > _time.GetUtcNow() && !_paused.ContainsKey(pair.Key) && pair.Value["resource"]!.GetValue<string>().Contains(mailbox, StringComparison.OrdinalIgnoreCase)))
        {
            var notification = new JsonObject
            {
                ["value"] = new JsonArray(new JsonObject
                {
                    ["subscriptionId"] = id,
                    ["subscriptionExpirationDateTime"] = subscription["expirationDateTime"]!.DeepClone(),
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

    /// <summary>A lifecycle notification names no resource, and goes to an address of its own where the subscription has one.</summary>
    private Task TellAsync(JsonObject subscription, string lifecycleEvent) =>
        subscription["lifecycleNotificationUrl"]?.GetValue<string>() is { } address
            ? SendAsync(address, new JsonObject
            {
                ["value"] = new JsonArray(new JsonObject
                {
                    ["subscriptionId"] = subscription["id"]!.DeepClone(),
                    ["subscriptionExpirationDateTime"] = subscription["expirationDateTime"]!.DeepClone(),
                    ["tenantId"] = _tenant.Id,
                    ["clientState"] = subscription["clientState"]?.DeepClone(),
                    ["lifecycleEvent"] = lifecycleEvent,
                }),
            })
            : Task.CompletedTask;

    private async Task<GraphReply> MakeAsync(GraphRequest request)
    {
        var wanted = request.Body ?? [];
        if (!_tenant.Grants("Calendars.ReadWrite"))
        {
            // https://learn.microsoft.com/graph/api/subscription-post-subscriptions#permissions
            return GraphReply.Error(403, "ExtensionError", "Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied.]");
        }

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

        if (wanted["clientState"]?.GetValue<string>().Length > LongestState)
        {
            return GraphReply.Error(400, "InvalidRequest", "clientState is longer than 128 characters.");
        }

        foreach (var name in new[] { "notificationUrl", "lifecycleNotificationUrl" })
        {
            if (wanted[name]?.GetValue<string>() is { } address && !(IsSecure(address) && await ProvesItselfAsync(address)))
            {
                return GraphReply.Error(400, "ValidationError", "Subscription validation request failed.");
            }
        }

        var made = (JsonObject)wanted.DeepClone();
        made["id"] = Guid.NewGuid().ToString();
        _all[made["id"]!.GetValue<string>()] = made;
        return GraphReply.Created(made.DeepClone());
    }

    private GraphReply Renew(GraphRequest request)
    {
        if (Holding(request.Path[1]) is not { } found)
        {
            return Unknown();
        }

        if (request.Body is not { } body || TooLong(body))
        {
            return GraphReply.Error(400, "InvalidRequest", "Subscription expiration can only be 10080 minutes in the future.");
        }

        found["expirationDateTime"] = body["expirationDateTime"]!.DeepClone();
        return Resumed(request.Path[1], GraphReply.Ok(found.DeepClone()));
    }

    private JsonObject? Holding(string id) => _all.TryGetValue(id, out var found) && Ends(found) > _time.GetUtcNow() ? found : null;

    /// <summary>Renewing authorises anew too.</summary>
    private GraphReply Resumed(string id, GraphReply reply)
    {
        _paused.TryRemove(id, out _);
        return reply;
    }

    /// <summary>On this machine tests are told without a certificate.</summary>
    private static bool IsSecure(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback);

    private static async Task<bool> ProvesItselfAsync(string address)
    {
        try
        {
            // The token is escaped in the address and has to come back as it is, as plain text.
            var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
            using var answer = await Http.PostAsync(new Uri($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}validationToken={Uri.EscapeDataString(token)}"), content: null);
            return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/plain" && await answer.Content.ReadAsStringAsync() == token;
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
