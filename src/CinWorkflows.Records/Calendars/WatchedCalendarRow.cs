using CinWorkflows.Workflows.Ports.Records.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinWorkflows.Records.Calendars;

/// <summary>How far a calendar's changes are known.</summary>
internal sealed class WatchedCalendarRow
{
    public required string Authority { get; init; }

    public required string Mailbox { get; init; }

    public string? SubscriptionId { get; set; }

    public string? SubscriptionSecret { get; set; }

    public DateTimeOffset? SubscriptionExpiresAt { get; set; }

    public string? SubscriptionAddress { get; set; }

    public DateTimeOffset? LookedAt { get; set; }

    /// <summary>When it was told of a change of which no look is known that began since.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>Since when it cannot be read; null where it can.</summary>
    public DateTimeOffset? UnreadableSince { get; set; }

    public string? Problem { get; set; }

    public static WatchedCalendarRow Of(WatchedCalendar calendar) => new() { Authority = calendar.Authority, Mailbox = calendar.Mailbox };

    public void Take(WatchedCalendar calendar, DateTimeOffset at)
    {
        (LookedAt, UnreadableSince, Problem) = (at, null, null);
        var isInDoubt = ToldAt > at && SubscriptionExpiresAt <= ToldAt && SubscriptionId == calendar.Subscription?.Id;
        (SubscriptionId, SubscriptionSecret, SubscriptionAddress, SubscriptionExpiresAt) =
            (calendar.Subscription?.Id, calendar.Subscription?.Secret, calendar.Subscription?.Address, isInDoubt ? SubscriptionExpiresAt : calendar.Subscription?.ExpiresAt);
        ToldAt = ToldAt > at ? ToldAt : null;
    }

    /// <summary>It is looked at soon; a promise in doubt counts as run out, so that it is asked for again then.</summary>
    public void Tell(CalendarNews news, DateTimeOffset at) =>
        (ToldAt, SubscriptionExpiresAt) = (at, news == CalendarNews.PromiseInDoubt ? at : SubscriptionExpiresAt);

    /// <summary>What was told of it waits until it can be read, which is tried at its next turn.</summary>
    public void Leave(DateTimeOffset at, string problem) => (LookedAt, UnreadableSince, Problem) = (at, UnreadableSince ?? at, problem);

    /// <summary>Told of a change, it is looked at soon; where it cannot be read, as often as any other.</summary>
    public bool IsDue(DateTimeOffset lookedBefore) => (ToldAt is not null && UnreadableSince is null) || LookedAt is null || LookedAt <= lookedBefore;

    public UnreadableCalendar ToUnreadable() => new(Authority, Mailbox, UnreadableSince!.Value, Problem!);

    public WatchedCalendar ToView() => new(
        Authority,
        Mailbox,
        SubscriptionId is { } id ? new(id, SubscriptionSecret!, SubscriptionExpiresAt!.Value) { Address = SubscriptionAddress } : null);

    public static void Map(EntityTypeBuilder<WatchedCalendarRow> row)
    {
        row.ToTable("watched_calendars");
        row.HasKey(calendar => new { calendar.Authority, calendar.Mailbox });
        row.HasIndex(calendar => calendar.SubscriptionId);
    }
}
