namespace CinWorkflows.Cases.Transfers;

/// <summary>What becomes of a child who lives in another area, where consent to share was taken back. To share on another ground is a move reported anew.</summary>
public enum StayDecision
{
    /// <summary>This authority goes on holding the case; nobody there is told, and it is looked at again.</summary>
    GoOn,

    /// <summary>The family has come back into this area.</summary>
    Returned,
}
