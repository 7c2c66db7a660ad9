namespace CinWorkflows.Rules.Policies.Retention;

/// <summary>What is known of the days from which it is counted how long a case is kept.</summary>
/// <param name="Closure">The day on which the case ended.</param>
/// <param name="Birth">The child's date of birth; null where it is not on the record.</param>
/// <param name="Death">The day on which the child died; null where no death is on the record.</param>
public sealed record RetentionDates(DateOnly Closure, DateOnly? Birth, DateOnly? Death)
{
    internal DateOnly? Of(RetentionAnchor anchor) => anchor switch
    {
        RetentionAnchor.Birth => Birth,
        RetentionAnchor.Death => Death,
        _ => Closure,
    };
}
