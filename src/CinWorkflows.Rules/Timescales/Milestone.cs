using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>A date besides the limit: an aim before it, or the beginning of a range that it ends.</summary>
/// <param name="Within">Its length from the same event.</param>
/// <param name="On">The day, in Europe/London.</param>
/// <param name="At">The instant, where it is counted in hours.</param>
public sealed record Milestone(Period Within, DateOnly On, DateTimeOffset? At = null);
