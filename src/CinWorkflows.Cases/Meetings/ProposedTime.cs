namespace CinWorkflows.Cases.Meetings;

/// <summary>Another time that somebody who is invited proposes for a meeting.</summary>
/// <param name="PersonId">Who, by participant or staff id.</param>
/// <param name="StartsAt">When it would start.</param>
/// <param name="EndsAt">When it would end.</param>
public sealed record ProposedTime(string PersonId, DateTimeOffset StartsAt, DateTimeOffset EndsAt);
