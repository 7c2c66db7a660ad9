namespace CinWorkflows.Cases.Transfers;

/// <summary>What a service manager decides about a dispute or delay (N60).</summary>
public enum DisputeDecision
{
    /// <summary>This authority remains responsible; the transfer ends.</summary>
    RemainResponsible,

    /// <summary>The child is offered again, after talking.</summary>
    OfferAgain,

    /// <summary>The receiving authority is responsible because the child is found there (N47), and is told so.</summary>
    AssertTheirs,
}
