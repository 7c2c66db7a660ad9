namespace CinWorkflows.Workflows.Ports.Calendar.Times;

/// <summary>When somebody, or a room, is busy.</summary>
/// <param name="Address">Who.</param>
/// <param name="Busy">When, in order; also tentative and out-of-office times.</param>
/// <param name="Hours">The working hours that their calendar names; null where it names none.</param>
/// <param name="Problem">Why nothing is known of them; null where it is.</param>
public sealed record Availability(string Address, IReadOnlyList<BusyTime> Busy, WorkingWeek? Hours, string? Problem)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => $"availability ({Busy.Count} busy)";
}
