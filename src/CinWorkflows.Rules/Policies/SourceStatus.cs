namespace CinWorkflows.Rules.Policies;

/// <summary>The standing of a source text.</summary>
public enum SourceStatus
{
    /// <summary>In force and up to date.</summary>
    InForce,

    /// <summary>In force while being reviewed by the authority (H4).</summary>
    UnderReview,

    /// <summary>In force but behind newer national guidance (N64).</summary>
    BehindGuidance,
}
