namespace CinWorkflows.Workflows.Boards;

/// <summary>How a case stands, the most pressing first.</summary>
public enum BoardLight
{
    /// <summary>Something is past its limit.</summary>
    Red,

    /// <summary>Something is past the day that is aimed at, or at its limit within five working days, or the case stands still.</summary>
    Amber,

    /// <summary>Nothing presses.</summary>
    Green,
}
