namespace CinWorkflows.Cases.Reviews;

/// <summary>What a review finds (N32–N34, H30–H32).</summary>
public enum ReviewOutcome
{
    /// <summary>The child is no longer in need: the worker recommends closure (N32) or referral (H30).</summary>
    NoLongerInNeed,

    /// <summary>The child remains in need: services go on, with minor amendment as necessary (N33, H31).</summary>
    RemainsInNeed,

    /// <summary>The child appears to be at risk of significant harm: a strategy discussion follows (N34, H32).</summary>
    RiskOfSignificantHarm,
}
