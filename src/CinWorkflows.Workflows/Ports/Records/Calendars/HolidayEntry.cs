using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Workflows.Ports.Records.Calendars;

/// <summary>A change of a bank holiday, with who brought it in or proposed it.</summary>
/// <param name="Change">The change.</param>
/// <param name="At">When it was brought in.</param>
/// <param name="ActorId">By whom; null where that is not known any more.</param>
/// <param name="Reason">Why; null where that is not known any more.</param>
public sealed record HolidayEntry(HolidayChange Change, DateTimeOffset At, string? ActorId = null, string? Reason = null)
{
    /// <summary>True for one that waits for a second person: the calendar is as it was.</summary>
    public bool Proposed { get; init; }
}
