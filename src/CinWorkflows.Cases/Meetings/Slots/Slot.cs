namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>A time at which the meeting can be.</summary>
/// <param name="StartsAt">When it starts, with London's offset.</param>
/// <param name="EndsAt">When it ends, with London's offset.</param>
/// <param name="Score">100 less what its reasons cost, and never less than 0.</param>
/// <param name="Reasons">What speaks for and against it.</param>
/// <param name="RoomId">The room that is free for it; null where none was asked for.</param>
/// <param name="RoomName">Its name.</param>
public sealed record Slot(
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    int Score,
    IReadOnlyList<SlotReason> Reasons,
    string? RoomId = null,
    string? RoomName = null);
