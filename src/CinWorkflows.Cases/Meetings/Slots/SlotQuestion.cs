using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>Asks for times of a meeting.</summary>
/// <param name="Window">Between when.</param>
/// <param name="Duration">How long it lasts; more than nothing.</param>
/// <param name="Calendar">The authority's working days.</param>
/// <param name="OfficeHours">The hours that are looked at where nobody's own reach further.</param>
/// <param name="People">Who is to be there.</param>
/// <exception cref="ArgumentOutOfRangeException">The meeting lasts no time, or more than a day.</exception>
public sealed record SlotQuestion(
    SlotWindow Window,
    TimeSpan Duration,
    WorkingCalendar Calendar,
    WorkingHours OfficeHours,
    IReadOnlyList<SlotPerson> People)
{
    /// <summary>How long the meeting lasts.</summary>
    public TimeSpan Duration { get; init; } = Duration > TimeSpan.Zero && Duration <= TimeSpan.FromDays(1)
        ? Duration
        : throw new ArgumentOutOfRangeException(nameof(Duration), Duration, "A meeting lasts more than nothing and at most a day.");

    /// <summary>The child who attends; null where none does.</summary>
    public SlotSchool? School { get; init; }

    /// <summary>How long the way takes, each way.</summary>
    public TimeSpan Travel { get; init; }

    /// <summary>True where everybody has to get to the meeting; else only what is elsewhere needs the way there and back.</summary>
    public bool AtVenue { get; init; }

    /// <summary>The room that is asked for; null for none.</summary>
    public SlotRooms? Rooms { get; init; }

    /// <summary>At most how many times are proposed.</summary>
    public int AtMost { get; init; } = 5;

    /// <summary>How much a busy time is widened at both ends.</summary>
    public TimeSpan WayFrom(BusySpan busy) => AtVenue || busy.Elsewhere ? Travel : TimeSpan.Zero;
}
