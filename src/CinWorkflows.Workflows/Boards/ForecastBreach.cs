using CinWorkflows.Cases.Duties;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Boards;

/// <summary>Something that will be late, as things stand.</summary>
/// <param name="View">What, with its date.</param>
/// <param name="Reason">Why it will be.</param>
public sealed record ForecastBreach(DutyView View, ForecastReason Reason)
{
    /// <summary>The day of the meeting that is arranged too late, or on which whoever holds the case leaves; null for other reasons.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether it will be late unless something changes, and not only unless it is done.</summary>
    public bool IsCertain => Reason is ForecastReason.MeetingTooLate or ForecastReason.NobodyHolds or ForecastReason.HolderLeaves;

    /// <summary>What is to be done.</summary>
    public Duty Duty => View.Duty;
}
