namespace CinWorkflows.Integrations.CinCensus;

/// <summary>What a fault means for the record it was found in.</summary>
public enum CensusSeverity
{
    /// <summary>The record is taken; somebody should look at it.</summary>
    Warning,

    /// <summary>The record cannot be trusted and is not taken: the episode, or the whole child.</summary>
    Error,
}
