using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Cases.People;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Times;

namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>
/// Asks the authority's calendars when staff, agencies and rooms are busy. The family is never asked for there: their addresses
/// are their own. Where no calendar answers, that is said, and the rules alone decide.
/// </summary>
internal sealed class CalendarReader(IMeetingCalendars calendars)
{
    private const int MostRooms = 40;

    public async Task<CalendarReading> ReadAsync(ProposedMeeting meeting, SlotWindow window, CancellationToken cancellationToken)
    {
        var authority = meeting.Case.File.Pack.Id;
        if (calendars.Find(authority) is not { } calendar)
        {
            return CalendarReading.Nothing("No calendar is set up for this authority: the times follow the rules only. Ask everybody whether they are free.");
        }

        try
        {
            var rooms = meeting.Request.Room is null ? [] : Fitting(await calendar.RoomsAsync(cancellationToken), meeting);
            var query = new AvailabilityQuery(
                calendars.MailboxOf(authority, meeting.Chair.Email),
                [.. Addresses(meeting).Concat(rooms.Select(room => room.Address)).Distinct(StringComparer.OrdinalIgnoreCase)],
                window.Opens,
                window.Closes);
            var answers = window.Opens < window.Closes ? await calendar.AvailabilityAsync(query, cancellationToken) : [];
            return new(
                answers.GroupBy(answer => answer.Address, StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase),
                rooms,
                Problem: null);
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutException)
        {
            return CalendarReading.Nothing("The calendars could not be read just now: the times follow the rules only. Try again, or ask everybody whether they are free.");
        }
    }

    private static IEnumerable<string> Addresses(ProposedMeeting meeting) =>
    [
        meeting.Chair.Email,
        .. meeting.Staff.Select(member => member.Email),
        .. meeting.Attendees.Where(person => person.Kind == ParticipantKind.Agency).Select(person => person.Email).OfType<string>(),
    ];

    private static List<MeetingRoom> Fitting(IReadOnlyList<MeetingRoom> rooms, ProposedMeeting meeting) =>
    [
        .. rooms
            .Where(room => meeting.Room is null || string.Equals(room.Address, meeting.Room, StringComparison.OrdinalIgnoreCase))
            .Where(room => meeting.Request.Room!.Building is not { } building || string.Equals(room.Building, building, StringComparison.OrdinalIgnoreCase))
            .Where(room => room.WheelchairAccessible == true || !meeting.Request.Room!.WheelchairAccessible)
            .Where(room => room.Capacity is null || room.Capacity >= meeting.Seats)
            .OrderBy(room => room.Capacity ?? int.MaxValue).ThenBy(room => room.Address, StringComparer.Ordinal)
            .Take(MostRooms),
    ];
}
