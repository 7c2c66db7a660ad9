namespace CinWorkflows.Cases.People;

/// <summary>Somebody who took part in a case and was taken off it.</summary>
/// <param name="Person">As they took part.</param>
/// <param name="LeftOn">The day on which that was recorded.</param>
public sealed record FormerParticipant(Participant Person, DateOnly LeftOn);
