namespace CinWorkflows.Rules.Notices;

/// <summary>What a notice is counted from.</summary>
public enum RungAnchor
{
    /// <summary>The day on which the duty arose.</summary>
    Opened,

    /// <summary>The day on which it is due; a duty without a limit has none.</summary>
    Due,

    /// <summary>The earlier date of an ambiguous source (N36).</summary>
    Warning,

    /// <summary>The aim before the limit.</summary>
    Target,

    /// <summary>The beginning of the range that the limit ends.</summary>
    Earliest,
}
