namespace CinWorkflows.Cases.Corrections;

/// <summary>A case was reopened: whoever was told that it had ended is told that it goes on (N32, H30, N61).</summary>
/// <param name="EndedOn">The day of the end that holds no more.</param>
/// <param name="At">When it was reopened.</param>
public sealed record Reopening(DateOnly EndedOn, DateTimeOffset At);
