namespace CinWorkflows.Rules.Policies.Retention;

/// <summary>A line of the retention schedule: how long cases are kept that ended in certain ways.</summary>
/// <param name="Id">Its short name, unique in the schedule.</param>
/// <param name="Endings">The ways of ending that it is for, as packs write them, such as <c>lookedAfter</c>; none for all that no line before it names.</param>
/// <param name="Keep">How long. The case is kept until all of these are over.</param>
/// <param name="Source">Where the period comes from, and who confirmed it.</param>
public sealed record RetentionLine(string Id, IReadOnlyList<string> Endings, IReadOnlyList<RetentionPeriod> Keep, string Source)
{
    /// <summary>The last day on which a case is kept: the latest of the days that the periods end on. From the day after it may be destroyed.</summary>
    /// <param name="dates">What is known of the case.</param>
    /// <returns>Null where the date of birth is asked for and not on the record: such a case is never due.</returns>
    public DateOnly? KeptUntil(RetentionDates dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        return AsksForBirth && dates.Birth is null
            ? null
            : Keep.Select(period => dates.Of(period.From) is { } from ? period.EndsOn(from) : (DateOnly?)null).Max();
    }

    private bool AsksForBirth => Keep.Any(period => period.From == RetentionAnchor.Birth);
}
