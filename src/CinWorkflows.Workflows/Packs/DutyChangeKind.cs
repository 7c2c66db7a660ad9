namespace CinWorkflows.Workflows.Packs;

/// <summary>What sort of change another pack makes to a duty.</summary>
public enum DutyChangeKind
{
    /// <summary>The duty is new.</summary>
    New,

    /// <summary>The duty falls away.</summary>
    Gone,

    /// <summary>Its date moves, appears or disappears.</summary>
    Moved,

    /// <summary>Its date moves into the past: it would be overdue at once.</summary>
    Breached,

    /// <summary>It passes to another role.</summary>
    Reassigned,
}
