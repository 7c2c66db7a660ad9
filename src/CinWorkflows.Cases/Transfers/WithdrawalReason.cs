namespace CinWorkflows.Cases.Transfers;

/// <summary>Why a transfer is withdrawn.</summary>
public enum WithdrawalReason
{
    /// <summary>The family has returned.</summary>
    Returned,

    /// <summary>The family does not move.</summary>
    NotMoving,

    /// <summary>The family has moved on to a third area; report that move next.</summary>
    MovedOn,

    /// <summary>Consent to share was withdrawn and there is no other lawful basis (N53–N55).</summary>
    ConsentWithdrawn,

    /// <summary>After a dispute a service manager decided that the former authority remains responsible (N60).</summary>
    Remained,

    /// <summary>The former authority's case has ended otherwise.</summary>
    CaseEnded,
}
