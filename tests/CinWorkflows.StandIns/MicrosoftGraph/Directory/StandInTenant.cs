using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CinWorkflows.StandIns.MicrosoftGraph.Calendar;

namespace CinWorkflows.StandIns.MicrosoftGraph.Directory;

/// <summary>An organisation's directory: its mailboxes, rooms, and what its app is granted.</summary>
public sealed class StandInTenant
{
    private readonly ConcurrentDictionary<string, StandInMailbox> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _denied = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, DateTimeOffset?> _tokens = new();
    private readonly TimeProvider _time;

    internal StandInTenant(string id, string clientId, string clientSecret, TimeProvider time)
    {
        (Id, ClientId, ClientSecret, _time) = (id, clientId, clientSecret, time);
        Subscriptions = new(this, time);
    }

    /// <summary>The tenant's id.</summary>
    public string Id { get; }

    /// <summary>The app's id.</summary>
    public string ClientId { get; }

    /// <summary>The app's secret.</summary>
    public string ClientSecret { get; }

    /// <summary>How many tokens were given out.</summary>
    public int TokensIssued => _tokens.Count;

    /// <summary>Who asked to be told of changes.</summary>
    public StandInSubscriptions Subscriptions { get; }

    /// <summary>Its mailboxes.</summary>
    public IReadOnlyCollection<StandInMailbox> Mailboxes => [.. _mailboxes.Values];

    internal ConcurrentQueue<JsonObject> Rooms { get; } = new();

    internal RoomBooking Booking { get; } = new();

    /// <summary>The mailbox of an address, which is made where there is none.</summary>
    public StandInMailbox Mailbox(string address) => _mailboxes.GetOrAdd(address, key => new StandInMailbox(this, key, _time));

    /// <summary>Adds a room, with a mailbox.</summary>
    public void AddRoom(string address, string name, int capacity, string building, bool wheelchairs)
    {
        Mailbox(address);
        Rooms.Enqueue(new JsonObject
        {
            ["@odata.type"] = "#microsoft.graph.room",
            ["id"] = Guid.NewGuid().ToString(),
            ["emailAddress"] = address,
            ["displayName"] = name,
            ["capacity"] = capacity,
            ["building"] = building,
            ["isWheelChairAccessible"] = wheelchairs,
        });
    }

    /// <summary>Gives a mailbox another address, to which it is written to as well; it writes from its primary one.</summary>
    public void AddAlias(string alias, string primary) => _aliases[alias] = primary;

    /// <summary>The primary address of the mailbox that has an address.</summary>
    public string PrimaryOf(string address) => _aliases.GetValueOrDefault(address, address);

    /// <summary>Takes a permission away, for example <c>Mail.Send</c>.</summary>
    public void Deny(string permission) => _denied[permission] = true;

    /// <summary>Gives it back.</summary>
    public void Grant(string permission) => _denied.TryRemove(permission, out _);

    /// <summary>Whether a permission is taken away, asked at each call that needs one.</summary>
    public Func<string, bool> Denies { get; set; } = _ => false;

    /// <summary>
    /// Ends every token that was given out before its time, as continuous access evaluation does
    /// (https://learn.microsoft.com/entra/identity-platform/claims-challenge).
    /// </summary>
    public void RevokeTokens()
    {
        foreach (var token in _tokens.Keys)
        {
            _tokens[token] = null;
        }
    }

    /// <summary>Takes none of the tokens any more that were given out, as a service does whose clock goes fast.</summary>
    public void ExpireTokens()
    {
        foreach (var token in _tokens.Keys)
        {
            _tokens[token] = _time.GetUtcNow();
        }
    }

    /// <summary>
    /// For how long a token is taken: about an hour, and with continuous access evaluation, as this product asks for it, up to 28
    /// (https://learn.microsoft.com/entra/identity-platform/access-tokens#token-lifetime).
    /// </summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(28);

    /// <summary>A token that the tenant's mailboxes take.</summary>
    public string IssueToken()
    {
        var token = $"token-of-{Id}-{Guid.NewGuid():N}";
        _tokens[token] = _time.GetUtcNow() + TokenLifetime;
        return token;
    }

    /// <summary>Whether a token is one of the tenant's, and taken still.</summary>
    internal StandInToken Judge(string token) =>
        !_tokens.TryGetValue(token, out var until) ? StandInToken.Unknown
        : until is not { } end ? StandInToken.Revoked
        : end > _time.GetUtcNow() ? StandInToken.Taken : StandInToken.Expired;

    internal bool Grants(string permission) => !_denied.ContainsKey(permission) && !Denies(permission);

    internal StandInMailbox? Find(string address) => _mailboxes.GetValueOrDefault(address);
}
