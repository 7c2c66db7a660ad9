namespace CinWorkflows.Integrations.CinCensus;

/// <summary>A period of an assessment, a plan or an enquiry, with the group that states it.</summary>
internal readonly record struct CensusPeriod(DateOnly Start, DateOnly? End, CensusElement Group)
{
    public bool IsOpen => End is null;

    /// <summary>One ends on the day on which the next begins: an overlap to the letter of the rules, but no contradiction.</summary>
    public bool FollowsOn(CensusPeriod earlier) => Start == earlier.End;

    /// <summary>Each period that begins while one that began before it still runs, with the longest such.</summary>
    public static IEnumerable<(CensusPeriod Later, CensusPeriod Earlier)> Overlaps(IEnumerable<CensusPeriod> periods)
    {
        CensusPeriod? longest = null;
        foreach (var period in periods.OrderBy(period => period.Start).ThenBy(period => period.Group.Line))
        {
            if (longest is { } earlier && period.Start <= earlier.LastDay)
            {
                yield return (period, earlier);
            }

            longest = longest is { } kept && kept.LastDay >= period.LastDay ? kept : period;
        }
    }

    private DateOnly LastDay => End ?? DateOnly.MaxValue;
}
