using System.Text.Json.Nodes;

namespace CinWorkflows.StandIns.MicrosoftGraph.Calendar;

/// <summary>
/// Rooms that answer by themselves: they decline what overlaps another booking, and what is later than their booking window, which
/// is 180 days unless it was set otherwise (AllowConflicts, BookingWindowInDays).
/// https://learn.microsoft.com/powershell/module/exchangepowershell/set-calendarprocessing
/// </summary>
internal sealed class RoomBooking
{
    private static readonly TimeSpan Window = TimeSpan.FromDays(180);

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Room, CalendarItem Item), (DateTime Start, DateTime End)> _booked = [];

    /// <summary>Each room that is invited answers; one that is not any more is free again.</summary>
    public void Answer(CalendarItem item, Func<string, bool> isRoom, DateTime now)
    {
        lock (_lock)
        {
            foreach (var booked in _booked.Keys.Where(key => key.Item == item).ToList())
            {
                _booked.Remove(booked);
            }

            foreach (var room in item.Gone ? [] : item.Attendees.Where(attendee => attendee["type"]?.GetValue<string>() == "resource" && isRoom(CalendarItem.AddressOf(attendee))))
            {
                var address = CalendarItem.AddressOf(room).ToUpperInvariant();
                var taken = _booked.Any(booked => booked.Key.Room == address && booked.Value.Start < item.End && booked.Value.End > item.Start);
                var declines = taken || item.End > now + Window;
                room["status"] = new JsonObject { ["response"] = declines ? "declined" : "accepted", ["time"] = "2026-01-01T00:00:00Z" };
                if (!declines)
                {
                    _booked[(address, item)] = (item.Start, item.End);
                }
            }
        }
    }
}
