namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>A meeting of ours as a calendar shows it.</summary>
/// <param name="EventId">The entry's id.</param>
/// <param name="Key">The meeting's key that it carries; null where the calendar does not tell it.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Cancelled">True where it is cancelled.</param>
/// <param name="Answers">What the attendees answered, by address.</param>
public sealed record CalendarEntry(
    string EventId,
    string? Key,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    bool Cancelled,
    IReadOnlyList<AttendeeAnswer> Answers);
