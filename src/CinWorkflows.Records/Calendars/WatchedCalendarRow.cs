using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Calendars;

/// <summary>How far a calendar's changes are known.</summary>
internal sealed class WatchedCalendarRow
{
    public required string Authority { get; init; }

    public required string Mailbox { get; init; }

    public string? Token { get; set; }

    public DateTimeOffset? From { get; set; }

    public DateTimeOffset? To { get; set; }

    public string? SubscriptionId { get; set; }

    public string? SubscriptionSecret { get; set; }

    public DateTimeOffset? SubscriptionExpiresAt { get; set; }

    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>Told of a change since the last look began.</summary>
    public bool Told { get; set; }

    public static WatchedCalendarRow Of(WatchedCalendar calendar) => new() { Authority = calendar.Authority, Mailbox = calendar.Mailbox };

    public void Take(WatchedCalendar calendar, DateTimeOffset at)
    {
        (Token, From, To, LookedAt, Told) = (calendar.Token, calendar.From, calendar.To, at, false);
        (SubscriptionId, SubscriptionSecret, SubscriptionExpiresAt) =
            (calendar.Subscription?.Id, calendar.Subscription?.Secret, calendar.Subscription?.ExpiresAt);
    }

    public WatchedCalendar ToView() => new(
        Authority,
        Mailbox,
        Token,
        From,
        To,
        SubscriptionId is { } id ? new(id, SubscriptionSecret!, SubscriptionExpiresAt!.Value) : null);

    public static void Map(EntityTypeBuilder<WatchedCalendarRow> row)
    {
        row.ToTable("watched_calendars");
        row.HasKey(calendar => new { calendar.Authority, calendar.Mailbox });
        row.HasIndex(calendar => calendar.SubscriptionId);
    }
}
