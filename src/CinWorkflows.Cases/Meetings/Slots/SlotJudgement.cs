namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What is to be said of a time that somebody wishes for.</summary>
/// <param name="StartsAt">When it starts.</param>
/// <param name="EndsAt">When it ends.</param>
/// <param name="Hindrances">Why it does not fit; empty where it does.</param>
/// <param name="Slot">The time with its score where it fits; null where it does not.</param>
public sealed record SlotJudgement(DateTimeOffset StartsAt, DateTimeOffset EndsAt, IReadOnlyList<SlotHindrance> Hindrances, Slot? Slot);
