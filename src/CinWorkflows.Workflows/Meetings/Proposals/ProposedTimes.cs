using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Meetings.Slots;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>Times for a meeting, best first, and why not others. It names people: for pages and the API, never for a log.</summary>
/// <param name="Purpose">What the meeting is for.</param>
/// <param name="ChairId">Who chairs.</param>
/// <param name="DurationMinutes">How long it lasts.</param>
/// <param name="Window">Between when was looked.</param>
/// <param name="CalendarsRead">True where calendars were looked at; else the times follow the rules only.</param>
/// <param name="Proposals">The best times, with their reasons.</param>
/// <param name="Wished">The wished times, each judged, in the order in which they were given.</param>
/// <param name="Fitting">How many times fit in all.</param>
/// <param name="Considered">How many were looked at.</param>
/// <param name="Excluded">What rules out how many of them.</param>
/// <param name="Help">What would give more, where there are fewer than were asked for.</param>
/// <param name="Notes">What else is to be known: what was not looked at, and what has to be done first.</param>
public sealed record ProposedTimes(
    MeetingPurpose Purpose,
    string ChairId,
    int DurationMinutes,
    ProposalWindow Window,
    bool CalendarsRead,
    IReadOnlyList<Slot> Proposals,
    IReadOnlyList<SlotJudgement> Wished,
    int Fitting,
    int Considered,
    IReadOnlyList<SlotExclusion> Excluded,
    IReadOnlyList<SlotHelp> Help,
    IReadOnlyList<string> Notes)
{
    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"{Proposals.Count} of {Fitting} times";
}
