namespace CinWorkflows.Workflows.Digests;

/// <summary>How soon a duty asks for its reader, the most pressing first.</summary>
public enum DigestGroup
{
    /// <summary>Past its day.</summary>
    Overdue,

    /// <summary>Due today or in the next five working days.</summary>
    Due,

    /// <summary>Due later, and told of because it is new, was moved, or a notice tells of it.</summary>
    Later,

    /// <summary>Without a date.</summary>
    Undated,

    /// <summary>What others do first: a person who is to answer, another role, an earlier step.</summary>
    Waiting,
}
