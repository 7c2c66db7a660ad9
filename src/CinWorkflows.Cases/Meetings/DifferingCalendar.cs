namespace CinWorkflows.Cases.Meetings;

/// <summary>The calendar says something else than the record, and somebody has to decide.</summary>
/// <param name="Difference">How it differs.</param>
/// <param name="Since">The day on which that was found.</param>
/// <param name="StartsAt">When it starts in the calendar, where it was moved there.</param>
/// <param name="EndsAt">When it ends there.</param>
public sealed record DifferingCalendar(CalendarDifference Difference, DateOnly Since, DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null);
