namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>What came of a code that was given.</summary>
public enum CodeOutcome
{
    /// <summary>It is right: the link is open in this browser, and in no other.</summary>
    Opened,

    /// <summary>It is wrong; the link still works.</summary>
    Wrong,

    /// <summary>The link works no more, whatever the code: also where this was one wrong code too many.</summary>
    Closed,
}
