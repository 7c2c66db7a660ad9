namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>A room in which a meeting could be.</summary>
/// <param name="Id">What it is booked by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Capacity">For how many people; null where that is not known: such a room is chosen last.</param>
/// <param name="Busy">When it is taken, tentatively too.</param>
public sealed record SlotRoom(string Id, string Name, int? Capacity, IReadOnlyList<BusySpan> Busy);
