namespace CinWorkflows.Workflows.Digests;

/// <summary>How a case drifts.</summary>
public enum DriftKind
{
    /// <summary>Nothing was recorded about it for four weeks.</summary>
    Quiet,

    /// <summary>Nobody was allocated for more than two working days.</summary>
    Unallocated,

    /// <summary>The date of its open review was moved later more than once.</summary>
    ReviewMovedLater,

    /// <summary>The date of its open visit was moved later more than once.</summary>
    VisitMovedLater,
}
