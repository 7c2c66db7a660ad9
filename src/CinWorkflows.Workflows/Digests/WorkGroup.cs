namespace CinWorkflows.Workflows.Digests;

/// <summary>How soon something asks for whoever has to do it, the most pressing first.</summary>
public enum WorkGroup
{
    /// <summary>More than a week's work past its day: five working days.</summary>
    CriticallyOverdue,

    /// <summary>Past its day.</summary>
    Overdue,

    /// <summary>Due today or in the next five working days.</summary>
    Soon,

    /// <summary>Due later, or without a date.</summary>
    Later,

    /// <summary>What others do first.</summary>
    Waiting,
}
