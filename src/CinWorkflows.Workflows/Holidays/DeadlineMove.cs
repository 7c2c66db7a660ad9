namespace CinWorkflows.Workflows.Holidays;

/// <summary>Deadlines that a bank holiday moves from one day to another.</summary>
/// <param name="From">The day before the change; null for none.</param>
/// <param name="To">The day after it; null for none.</param>
/// <param name="Count">How many they are.</param>
public sealed record DeadlineMove(DateOnly? From, DateOnly? To, int Count);
