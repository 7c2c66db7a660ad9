using CinWorkflows.Workflows.Ports.Records.Meetings;

namespace CinWorkflows.Web.MeetingCalendars;

/// <summary>A meeting as it was seen to stand in the calendar last: beside the record, it is the other version where somebody has to decide.</summary>
/// <param name="Subject">Its subject there; null where that was not seen.</param>
/// <param name="StartsAt">When it starts there.</param>
/// <param name="EndsAt">When it ends there.</param>
/// <param name="Venue">Where it is there.</param>
/// <param name="Online">True where it can be attended online.</param>
/// <param name="Rooms">The rooms that are booked with it.</param>
/// <param name="Added">Those who were added there by people: they are not on record, and are not written to.</param>
/// <param name="Proposals">Those who propose another time.</param>
public sealed record StandingEntry(
    string? Subject,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Venue,
    bool Online,
    IReadOnlyList<StandingAttendee> Rooms,
    IReadOnlyList<StandingAttendee> Added,
    IReadOnlyList<StandingAttendee> Proposals)
{
    internal static StandingEntry? Of(CalendarEntryView view) => view.Standing is not { } seen ? null : new(
        seen.Subject,
        seen.StartsAt,
        seen.EndsAt,
        seen.Venue,
        seen.Online,
        [.. seen.Rooms.Select(StandingAttendee.Of)],
        [.. seen.Answers.Where(answer => !view.Ours.Contains(answer.Address, StringComparer.OrdinalIgnoreCase)).Select(StandingAttendee.Of)],
        [.. seen.Answers.Where(answer => answer.ProposedStart is not null).Select(StandingAttendee.Of)]);
}
