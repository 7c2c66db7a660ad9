namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>What became of an order to erase.</summary>
public enum ErasureOutcome
{
    /// <summary>It is erased.</summary>
    Erased,

    /// <summary>It was erased before; nothing was changed.</summary>
    ErasedBefore,

    /// <summary>There is no such case or document.</summary>
    NotThere,

    /// <summary>The case has not ended: nothing of it is erased whole.</summary>
    NotEnded,

    /// <summary>A legal hold stands on the case: nothing of it is erased.</summary>
    Held,

    /// <summary>The legal holds on record are not those that the service wrote: nothing is erased before somebody has seen why.</summary>
    HoldsNotWhole,
}
