namespace CinWorkflows.Cases.Safeguarding;

/// <summary>How an enquiry under section 47 ended.</summary>
public enum Section47Outcome
{
    /// <summary>The concerns were not substantiated.</summary>
    NotSubstantiated,

    /// <summary>They were substantiated, and the child is not judged to be at continuing risk of significant harm.</summary>
    NoContinuingRisk,

    /// <summary>The child is judged to be at continuing risk: an initial child protection conference follows, or was held.</summary>
    Conference,
}
