namespace CinWorkflows.Workflows.Ports.Calendar.Times;

/// <summary>A time at which somebody is busy.</summary>
/// <param name="From">Its start.</param>
/// <param name="To">Its end.</param>
/// <param name="Tentative">True where it may be given up.</param>
/// <param name="Elsewhere">True where they are somewhere else, or away: the way there and back takes time.</param>
public sealed record BusyTime(DateTimeOffset From, DateTimeOffset To, bool Tentative = false, bool Elsewhere = false);
