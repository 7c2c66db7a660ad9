namespace CinWorkflows.Rules.Notices;

/// <summary>How a notice reaches somebody.</summary>
public enum Urgency
{
    /// <summary>In the next daily digest.</summary>
    Digest,

    /// <summary>By itself, in working hours.</summary>
    Prompt,

    /// <summary>By itself, at once, at any hour.</summary>
    Urgent,
}
