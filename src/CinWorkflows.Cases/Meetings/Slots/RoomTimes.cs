namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>The rooms that hold everybody, the smallest first, those of unknown size last.</summary>
internal sealed class RoomTimes(SlotRooms wish)
{
    private readonly List<(SlotRoom Room, BusyTimes Taken)> _rooms =
    [
        .. wish.Rooms
            .Where(room => room.Capacity is null || room.Capacity >= wish.Seats)
            .OrderBy(room => room.Capacity ?? int.MaxValue).ThenBy(room => room.Id, StringComparer.Ordinal)
            .Select(room => (room, BusyTimes.Of(room.Busy.Select(span => span with { Tentative = false }), tentative: false, _ => TimeSpan.Zero))),
    ];

    public SlotRoom? FreeAt(SlotTime time) => _rooms.FirstOrDefault(entry => !entry.Taken.Meet(time)).Room;
}
