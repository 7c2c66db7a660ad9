namespace CinWorkflows.Cases.Transfers;

/// <summary>What the family is told during a transfer (N50, N61).</summary>
public enum TransferStage
{
    /// <summary>The move is known: what the parents see to in the new area, and who is responsible meanwhile (N50).</summary>
    Moving,

    /// <summary>The receiving authority is notified; this one stays responsible until that one accepts.</summary>
    Notified,

    /// <summary>The receiving authority has accepted, and from when it is responsible.</summary>
    Passes,

    /// <summary>The transfer ended and this authority remains responsible.</summary>
    Remains,

    /// <summary>The receiving authority introduces itself: it is responsible from now on.</summary>
    Taken,

    /// <summary>The receiving authority has found that the child is no longer in need (N63).</summary>
    NoFurtherAction,

    /// <summary>The receiving authority has refused, and this one goes on holding the case (N60, N61).</summary>
    Refused,

    /// <summary>The case has ended here otherwise, so that it does not pass to the other authority (N61).</summary>
    CaseEnded,
}
