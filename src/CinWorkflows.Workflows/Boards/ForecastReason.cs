namespace CinWorkflows.Workflows.Boards;

/// <summary>Why something will be late, the surest first.</summary>
public enum ForecastReason
{
    /// <summary>The meeting that does it is arranged after the limit.</summary>
    MeetingTooLate,

    /// <summary>Nobody holds the case.</summary>
    NobodyHolds,

    /// <summary>Whoever holds the case leaves before the limit.</summary>
    HolderLeaves,

    /// <summary>No meeting is arranged that does it.</summary>
    NoMeeting,

    /// <summary>Something has to come first.</summary>
    WaitsForStep,

    /// <summary>It is not done yet.</summary>
    NotDone,
}
