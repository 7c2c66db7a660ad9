namespace CinWorkflows.Rules.Policies;

/// <summary>The decisions that a pack gives to a role.</summary>
public enum ApprovalKind
{
    /// <summary>The interval between reviews (N23, H20).</summary>
    ReviewInterval,

    /// <summary>Who chairs the next review (H25).</summary>
    ReviewChair,

    /// <summary>A review without a meeting (H24).</summary>
    ReviewWithoutMeeting,

    /// <summary>Closing the case on a worker's recommendation (N32, H30).</summary>
    Closure,

    /// <summary>Allocating the case to a worker.</summary>
    Allocation,

    /// <summary>What follows a safeguarding concern (N25, H22).</summary>
    SafeguardingResponse,

    /// <summary>What follows a strategy discussion (N34, H32).</summary>
    StrategyDiscussion,

    /// <summary>The arrangements for a disabled child (N38, H20).</summary>
    Regime,

    /// <summary>That the plan's need for longer-term support is acknowledged, which lifts the review beyond 12 months (N30, H28).</summary>
    LongTermException,

    /// <summary>A dispute or delay between two authorities (N60).</summary>
    TransferDispute,

    /// <summary>Whether a child who moves here is taken over (N44).</summary>
    TransferIn,

    /// <summary>That information is shared although the advice that was sought says no (N54, N55).</summary>
    SharingAgainstAdvice,

    /// <summary>What follows from a rule that was not kept.</summary>
    Breach,
}
