namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The child in need plans of an episode.</summary>
internal sealed class PlanReading(CensusFields fields, EpisodeSpan span)
{
    private const string Start = "CINPlanStartDate";
    private const string End = "CINPlanEndDate";

    public IReadOnlyList<(CensusPlan Plan, CensusElement Group)> ReadAll(CensusElement episode)
    {
        var plans = new List<(CensusPlan Plan, CensusElement Group)>();
        foreach (var group in episode.All("CINPlanDates"))
        {
            if (Read(group) is { } plan)
            {
                plans.Add((plan, group));
            }
        }

        foreach (var (later, earlier) in CensusPeriod.Overlaps(plans.Select(plan => new CensusPeriod(plan.Plan.StartDate, plan.Plan.EndDate, plan.Group))))
        {
            if (later.IsOpen && earlier.IsOpen)
            {
                fields.Faults.Error(later.Group, End, $"is missing, and the plan of {CensusFaultLog.Show(earlier.Start)} is open as well", "4004");
            }
            else if (later.FollowsOn(earlier))
            {
                fields.Faults.Warning(later.Group, Start, $"is the day on which the plan of {CensusFaultLog.Show(earlier.Start)} ended", "4014");
            }
            else
            {
                fields.Faults.Error(later.Group, Start, $"falls within the plan of {CensusFaultLog.Show(earlier.Start)}", "4014");
            }
        }

        return plans;
    }

    private CensusPlan? Read(CensusElement group)
    {
        CensusShape.Plan.Check(group, fields.Faults);

        var start = fields.RequiredDate(group, Start, "4010");
        var end = fields.Date(group, End, "4013");

        span.StartsWithin(group, Start, start, "4015");
        span.EndsWithin(group, End, end);
        span.MustHaveEnded(group, End, isOpen: end is null, rule: null);
        if (end < start)
        {
            fields.Faults.Error(group, End, $"is before the plan began on {CensusFaultLog.Show(start)}", "4011");
        }
        else if (end is not null && end == start)
        {
            fields.Faults.Warning(group, End, "is the day on which the plan began", "4012Q");
        }

        return start is null ? null : new CensusPlan(group.Line, start.Value, end);
    }
}
