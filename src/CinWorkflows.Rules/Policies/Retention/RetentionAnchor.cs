namespace CinWorkflows.Rules.Policies.Retention;

/// <summary>The day from which it is counted how long a case is kept.</summary>
public enum RetentionAnchor
{
    /// <summary>The day on which the case ended.</summary>
    Closure,

    /// <summary>The child's date of birth.</summary>
    Birth,

    /// <summary>The day on which the child died. Where no death is on the record, nothing is counted from it.</summary>
    Death,
}
