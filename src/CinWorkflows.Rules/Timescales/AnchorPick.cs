namespace CinWorkflows.Rules.Timescales;

/// <summary>Which of several recorded events a timescale counts from.</summary>
public enum AnchorPick
{
    /// <summary>The latest of those recorded so far; a later one moves the date.</summary>
    LatestOf,

    /// <summary>The earliest of those recorded so far.</summary>
    EarliestOf,

    /// <summary>The first in the order of the list that is recorded: alternative triggers in order of preference.</summary>
    FirstGiven,
}
