using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Meetings;

/// <summary>A meeting's entry in a calendar, as it is to be and as it is.</summary>
public sealed record CalendarEntryView
{
    /// <summary>As it is to be.</summary>
    public required CalendarOrder Order { get; init; }

    /// <summary>Where it stands.</summary>
    public required CalendarState State { get; init; }

    /// <summary>In whose calendar it stands; null before it does.</summary>
    public required string? Mailbox { get; init; }

    /// <summary>The entry's id there.</summary>
    public required string? EventId { get; init; }

    /// <summary>The revision that stands there, or stood until somebody deleted it; null before one does.</summary>
    public required int? PlacedRevision { get; init; }

    /// <summary>The link for attending online.</summary>
    public required string? OnlineLink { get; init; }

    /// <summary>How it is joined by telephone; null where it cannot be.</summary>
    public DialIn? DialIn { get; init; }

    /// <summary>Since when the link is known as it is; null where none is. What sets out from then on tells it.</summary>
    public DateTimeOffset? LinkedAt { get; init; }

    /// <summary>How often it was tried since it was ordered.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was ordered first: no entry of it is older.</summary>
    public DateTimeOffset FirstOrderedAt { get; init; }

    /// <summary>When it was ordered last.</summary>
    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>When it is tried next; null where it is not.</summary>
    public required DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>What is wrong, in a code.</summary>
    public required string? Problem { get; init; }

    /// <summary>What it waits for, with everything else that waits for that calendar; null where it does not.</summary>
    public ServiceWait? WaitsFor { get; init; }

    /// <summary>The entry as it was written or seen last; null where it was not yet.</summary>
    public CalendarEntry? Standing { get; init; }

    /// <summary>The addresses of whoever we put there, people and rooms: also such as we were about to.</summary>
    public IReadOnlyList<string> Ours { get; init; } = [];

    /// <summary>What attendees answered, by participant or staff id.</summary>
    public required IReadOnlyDictionary<string, CalendarAnswer> Answers { get; init; }

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"calendar entry {Order.Key} #{Order.Revision}";
}
