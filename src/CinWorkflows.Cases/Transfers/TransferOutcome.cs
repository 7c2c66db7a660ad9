namespace CinWorkflows.Cases.Transfers;

/// <summary>How a transfer to another authority ended.</summary>
public enum TransferOutcome
{
    /// <summary>The receiving authority is responsible and the case is closed as transferred (RC5).</summary>
    Transferred,

    /// <summary>The family returned, did not move, moved on, or consent was withdrawn.</summary>
    Withdrawn,

    /// <summary>A service manager decided that this authority remains responsible (N60).</summary>
    Remained,
}
