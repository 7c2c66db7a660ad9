namespace CinWorkflows.Rules.Calendar;

/// <summary>Days inside a term on which no pupil is taught: half-term, or a training (INSET) day.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; the first one where it is a single day.</param>
public sealed record SchoolBreak(string Name, DateOnly From, DateOnly To);
