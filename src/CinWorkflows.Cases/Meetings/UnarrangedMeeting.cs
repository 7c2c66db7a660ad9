namespace CinWorkflows.Cases.Meetings;

/// <summary>A meeting that was held although nobody had arranged it here: told afterwards, and nobody is invited.</summary>
/// <param name="Purpose">What it was for.</param>
/// <param name="StartsAt">When it started.</param>
/// <param name="EndsAt">When it ended.</param>
/// <param name="Logistics">Where it was, and what was considered of the way there and of child care (N9, H9); null where nobody says so.</param>
public sealed record UnarrangedMeeting(MeetingPurpose Purpose, DateTimeOffset StartsAt, DateTimeOffset EndsAt, MeetingLogistics? Logistics = null);
