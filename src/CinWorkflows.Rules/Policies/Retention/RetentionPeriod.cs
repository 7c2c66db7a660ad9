namespace CinWorkflows.Rules.Policies.Retention;

/// <summary>For how long a case is kept, counted from a day.</summary>
/// <param name="From">The day.</param>
/// <param name="Years">How many whole years, 1 to <see cref="Most"/>.</param>
public sealed record RetentionPeriod(RetentionAnchor From, int Years)
{
    /// <summary>The longest period that a pack may set, in years: longer than a life.</summary>
    public const int Most = 125;

    /// <summary>The anniversary, which is the last day of the period. That of 29 February is 1 March where the year has none: never a day too early.</summary>
    internal DateOnly EndsOn(DateOnly from)
    {
        if (from.Year > DateOnly.MaxValue.Year - Years)
        {
            return DateOnly.MaxValue;
        }

        var anniversary = from.AddYears(Years);
        return anniversary.Day == from.Day ? anniversary : anniversary.AddDays(1);
    }
}
