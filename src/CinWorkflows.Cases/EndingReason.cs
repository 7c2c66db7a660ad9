namespace CinWorkflows.Cases;

/// <summary>Why a case ends.</summary>
public enum EndingReason
{
    /// <summary>The assessment found no need under section 17.</summary>
    NoNeedFound,

    /// <summary>The child is no longer in need (N32, H30).</summary>
    NoLongerInNeed,

    /// <summary>The child is subject to a child protection plan (N1, H1).</summary>
    ChildProtection,

    /// <summary>The child is looked after (N46).</summary>
    LookedAfter,

    /// <summary>The case was opened by mistake.</summary>
    OpenedInError,

    /// <summary>Another authority is responsible after a move (N61).</summary>
    Transferred,

    /// <summary>The child has died.</summary>
    Died,

    /// <summary>The child has turned 18.</summary>
    TurnedEighteen,

    /// <summary>The former authority withdrew a transfer before it was accepted.</summary>
    TransferWithdrawn,
}
