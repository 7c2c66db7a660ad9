namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>A room that can be booked.</summary>
/// <param name="Address">Its mailbox.</param>
/// <param name="Name">Its name.</param>
/// <param name="Capacity">For how many people; null where that is not known.</param>
/// <param name="Building">Where it is; null where that is not known.</param>
/// <param name="WheelchairAccessible">Whether one gets there in a wheelchair; null where that is not known.</param>
public sealed record MeetingRoom(string Address, string Name, int? Capacity, string? Building, bool? WheelchairAccessible);
