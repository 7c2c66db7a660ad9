using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>A meeting of ours as a calendar shows it.</summary>
/// <param name="EventId">The entry's id.</param>
/// <param name="Key">The meeting's key that it carries; null where the calendar does not tell it.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Cancelled">True where it is cancelled.</param>
/// <param name="Answers">The people who attend and what they answered, by address.</param>
public sealed record CalendarEntry(
    string EventId,
    string? Key,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    bool Cancelled,
    IReadOnlyList<AttendeeAnswer> Answers)
{
    /// <summary>Its subject; null where the calendar does not tell it.</summary>
    public string? Subject { get; init; }

    /// <summary>Where it is; empty where nothing is said.</summary>
    public string Venue { get; init; } = "";

    /// <summary>The rooms that are booked with it, and what they answered.</summary>
    public IReadOnlyList<AttendeeAnswer> Rooms { get; init; } = [];

    /// <summary>True where it can be attended online.</summary>
    public bool Online { get; init; }

    /// <summary>The link for attending online; null where there is none.</summary>
    public string? OnlineLink { get; init; }

    /// <summary>How it is joined by telephone; null where it cannot be.</summary>
    public DialIn? DialIn { get; init; }

    /// <summary>Another with every change, by whomever; null where the calendar does not tell it.</summary>
    public string? Version { get; init; }

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"entry {Key}";
}
