using CinWorkflows.Cases.Meetings;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;

namespace CinWorkflows.Workflows.MeetingCalendars;

/// <summary>
/// What is to be written into a calendar in which people write too, of three: what stood there as we knew it, what stands there now,
/// and what the case wants. What only the case changed is written; what people changed stays, and comes into the record; what both
/// changed stays too, until somebody decides.
/// </summary>
/// <param name="Meeting">What is to be written.</param>
/// <param name="Moved">True where both moved it, to different times.</param>
/// <param name="Elsewhere">True where both changed its place, to different ones.</param>
internal sealed record MeetingMerge(CalendarMeeting Meeting, bool Moved, bool Elsewhere)
{
    /// <param name="wanted">As the case wants it.</param>
    /// <param name="known">As it stood when it was written or seen last; null where that is not known.</param>
    /// <param name="seen">As it stands; null where it does not.</param>
    /// <param name="undecided">What is somebody's to decide: it stays as it stands.</param>
    public static MeetingMerge Of(CalendarMeeting wanted, CalendarEntry? known, CalendarEntry? seen, DifferingCalendar? undecided)
    {
        if (seen is null)
        {
            return new(wanted, Moved: false, Elsewhere: false);
        }

        var waits = undecided?.Is(CalendarDifference.Moved) == true;
        var placeWaits = undecided?.Is(CalendarDifference.Elsewhere) == true;
        var before = known ?? seen;
        var time = Pick((wanted.StartsAt, wanted.EndsAt), (before.StartsAt, before.EndsAt), (seen.StartsAt, seen.EndsAt), waits);
        var venue = Pick(wanted.Location ?? "", before.Venue, seen.Venue, placeWaits);
        var room = Pick(Lower(wanted.Room), RoomIn(before, wanted.Room), RoomIn(seen, wanted.Room), placeWaits);
        var online = Pick(wanted.Online, before.Online, seen.Online, placeWaits);
        return new(
            wanted with
            {
                StartsAt = time.Value.Item1,
                EndsAt = time.Value.Item2,
                Location = venue.Value,
                Room = room.Value == Lower(wanted.Room) ? wanted.Room : room.Value,
                Online = online.Value,
                Attendees = [.. wanted.Attendees.Where(person => !WasTakenOff(person.Address, known, seen))],
            },
            time.Clash,
            venue.Clash || room.Clash || online.Clash);
    }

    /// <summary>The room that an entry books, in lower case; the one that is meant, where it books several.</summary>
    public static string? RoomIn(CalendarEntry entry, string? meant) =>
        Lower(entry.Rooms.FirstOrDefault(room => room.Address.Equals(meant, StringComparison.OrdinalIgnoreCase))?.Address ?? entry.Rooms.FirstOrDefault()?.Address);

    private static string? Lower(string? address) => address?.ToLowerInvariant();

    private static (T Value, bool Clash) Pick<T>(T wanted, T known, T seen, bool waits)
    {
        var same = EqualityComparer<T>.Default;
        return same.Equals(seen, wanted) ? (wanted, false)
            : waits ? (seen, false)
            : same.Equals(seen, known) ? (wanted, false)
            : (seen, !same.Equals(wanted, known));
    }

    private static bool WasTakenOff(string address, CalendarEntry? known, CalendarEntry seen) =>
        known is not null && Attends(known, address) && !Attends(seen, address);

    private static bool Attends(CalendarEntry entry, string address) => entry.Answers.Any(answer => answer.Address.Equals(address, StringComparison.OrdinalIgnoreCase));
}
