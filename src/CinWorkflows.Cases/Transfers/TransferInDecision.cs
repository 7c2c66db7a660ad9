namespace CinWorkflows.Cases.Transfers;

/// <summary>What the receiving authority decides about a child who has moved into its area (N44, N62, N63).</summary>
public enum TransferInDecision
{
    /// <summary>Responsibility is taken over and the work goes on from the assessment and under the plan that came.</summary>
    Accept,

    /// <summary>Responsibility is taken over and the child is assessed anew, while the visits of the plan that came go on.</summary>
    Reassess,

    /// <summary>Responsibility is taken over, and the child is found to be no longer in need: the case ends, with reasons (N63).</summary>
    NoFurtherAction,

    /// <summary>Responsibility is not taken over; the former authority stays responsible and is told why (N60).</summary>
    Refuse,
}
