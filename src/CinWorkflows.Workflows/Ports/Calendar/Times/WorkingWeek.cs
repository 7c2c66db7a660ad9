namespace CinWorkflows.Workflows.Ports.Calendar.Times;

/// <summary>When somebody works, Europe/London.</summary>
/// <param name="Days">On which days of the week.</param>
/// <param name="Starts">From.</param>
/// <param name="Ends">Until.</param>
public sealed record WorkingWeek(IReadOnlyList<DayOfWeek> Days, TimeOnly Starts, TimeOnly Ends);
