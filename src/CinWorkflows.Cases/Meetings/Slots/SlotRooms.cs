namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>The room that a meeting needs: the smallest free one that holds everybody is taken.</summary>
/// <param name="Rooms">The rooms that come into question.</param>
/// <param name="Seats">For how many people.</param>
public sealed record SlotRooms(IReadOnlyList<SlotRoom> Rooms, int Seats);
