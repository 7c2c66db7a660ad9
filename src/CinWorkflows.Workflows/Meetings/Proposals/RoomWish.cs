namespace CinWorkflows.Workflows.Meetings.Proposals;

/// <summary>The room that is asked for.</summary>
/// <param name="Seats">For how many people; null for everybody who is to be there.</param>
/// <param name="WheelchairAccessible">True where one has to get there in a wheelchair: rooms of which that is not known are left out.</param>
/// <param name="Building">In which building; null for any.</param>
/// <param name="Address">Which room; null for any.</param>
public sealed record RoomWish(int? Seats = null, bool WheelchairAccessible = false, string? Building = null, string? Address = null);
