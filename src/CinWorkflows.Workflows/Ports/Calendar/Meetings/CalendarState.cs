namespace CinWorkflows.Workflows.Ports.Calendar.Meetings;

/// <summary>Where a meeting stands in the calendar.</summary>
public enum CalendarState
{
    /// <summary>It is to be put there, changed or withdrawn; tried until it is.</summary>
    Pending,

    /// <summary>It stands there as it is on record.</summary>
    Placed,

    /// <summary>It is withdrawn.</summary>
    Withdrawn,

    /// <summary>It cannot be put there: somebody has to decide.</summary>
    Failed,
}
