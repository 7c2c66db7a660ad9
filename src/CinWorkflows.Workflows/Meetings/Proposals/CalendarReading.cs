using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Times;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>What the calendars say of people and rooms; empty where none could be read.</summary>
/// <param name="Known">Whoever was asked, by address.</param>
/// <param name="Rooms">The rooms that come into question.</param>
/// <param name="Problem">Why nothing was read, as a note; null where it was.</param>
internal sealed record CalendarReading(IReadOnlyDictionary<string, Availability> Known, IReadOnlyList<MeetingRoom> Rooms, string? Problem)
{
    public static CalendarReading Nothing(string problem) => new(new Dictionary<string, Availability>(), [], problem);

    public bool WasRead => Problem is null;

    /// <summary>What is known of somebody; null where nothing is.</summary>
    public Availability? Of(string? address) =>
        address is not null && Known.TryGetValue(address, out var known) && known.Problem is null ? known : null;

    /// <summary>When they are busy, but for the meeting that is to be moved.</summary>
    public IReadOnlyList<BusySpan> BusyOf(string? address, Meeting? moved) =>
    [
        .. (Of(address)?.Busy ?? [])
            .Where(busy => moved is null || busy.From != moved.StartsAt || busy.To != moved.EndsAt)
            .Select(busy => new BusySpan(busy.From, busy.To, busy.Tentative, busy.Elsewhere)),
    ];

    /// <summary>The hours that their calendar names; null where it names none, or a night shift.</summary>
    public SlotHours? HoursOf(string? address) => Of(address)?.Hours is { Days.Count: > 0 } week && week.Starts < week.Ends
        ? new(week.Days, week.Starts, week.Ends)
        : null;

    /// <summary>The hours of the office, for who names none.</summary>
    public static SlotHours Office(WorkingHours hours) => new(SlotHours.Weekdays, hours.From, hours.To);
}
