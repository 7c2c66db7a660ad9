using CinWorkflows.Rules.Notices;

namespace CinWorkflows.Cases.Notices;

/// <summary>A notice about a duty that will go out if the duty is still open then.</summary>
/// <param name="Key">Unique for the duty: the rung and the date that it counts from. It makes the notice go out once.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Rung">Which rung of the ladder.</param>
public sealed record PlannedNotice(string Key, DateTimeOffset At, Rung Rung);
