namespace CinWorkflows.Cases.Transfers;

/// <summary>What two authorities differ about (N60).</summary>
public enum DisputeAbout
{
    /// <summary>Who is responsible.</summary>
    Responsibility,

    /// <summary>The receiving authority delays its acceptance.</summary>
    Delay,

    /// <summary>Whether the child meets the threshold of need.</summary>
    Threshold,
}
