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

    public string? SubscriptionAddress { get; set; }

    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>When it was told of a change of which no look is known that began since.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public static WatchedCalendarRow Of(WatchedCalendar calendar) => new() { Authority = calendar.Authority, Mailbox = calendar.Mailbox };

    public void Take(WatchedCalendar calendar, DateTimeOffset at)
    {
        (Token, From, To, LookedAt) = (calendar.Token, calendar.From, calendar.To, at);
        var isInDoubt = ToldAt > at && SubscriptionExpiresAt <= ToldAt && SubscriptionId == calendar.Subscription?.Id;
        (SubscriptionId, SubscriptionSecret, SubscriptionAddress, SubscriptionExpiresAt) =
            (calendar.Subscription?.Id, calendar.Subscription?.Secret, calendar.Subscription?.Address, isInDoubt ? SubscriptionExpiresAt : calendar.Subscription?.ExpiresAt);
        ToldAt = ToldAt > at ? ToldAt : null;
    }

    /// <summary>It is looked at soon; a promise in doubt counts as run out, so that it is asked for again then.</summary>
    public void Tell(CalendarNews news, DateTimeOffset at) =>
        (ToldAt, SubscriptionExpiresAt) = (at, news == CalendarNews.PromiseInDoubt ? at : SubscriptionExpiresAt);

    public WatchedCalendar ToView() => new(
        Authority,
        Mailbox,
        Token,
        From,
        To,
        SubscriptionId is { } id ? new(id, SubscriptionSecret!, SubscriptionExpiresAt!.Value) { Address = SubscriptionAddress } : null);

    public static void Map(EntityTypeBuilder<WatchedCalendarRow> row)
    {
        row.ToTable("watched_calendars");
        row.HasKey(calendar => new { calendar.Authority, calendar.Mailbox });
        row.HasIndex(calendar => calendar.SubscriptionId);
    }
}
