namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting that was held although nobody had arranged it here: told afterwards, and nobody is invited.</summary>
/// <param name="Purpose">What it was for.</param>
/// <param name="StartsAt">When it started.</param>
/// <param name="EndsAt">When it ended.</param>
public sealed record UnarrangedMeeting(MeetingPurpose Purpose, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
