namespace CinWorkflows.Integrations.CinCensus;

/// <summary>The child protection plans of an episode, also against its child in need plans: a child has one or the other.</summary>
internal sealed class ChildProtectionReading(CensusFields fields, EpisodeSpan span)
{
    private const string Start = "CPPstartDate";
    private const string End = "CPPendDate";

    public IReadOnlyList<CensusChildProtectionPlan> ReadAll(
        CensusElement episode, IReadOnlyList<(CensusPlan Plan, CensusElement Group)> needPlans)
    {
        var plans = new List<CensusChildProtectionPlan>();
        var periods = new List<CensusPeriod>();
        foreach (var group in episode.All("ChildProtectionPlans"))
        {
            if (Read(group) is { } plan)
            {
                plans.Add(plan);
                periods.Add(new CensusPeriod(plan.StartDate, plan.EndDate, group));
            }
        }

        foreach (var (later, earlier) in CensusPeriod.Overlaps(periods))
        {
            if (later.IsOpen && earlier.IsOpen)
            {
                fields.Faults.Error(later.Group, End, $"is missing, and the child protection plan of {CensusFaultLog.Show(earlier.Start)} is open as well", "8935");
            }
            else if (later.FollowsOn(earlier))
            {
                fields.Faults.Warning(later.Group, Start, $"is the day on which the child protection plan of {CensusFaultLog.Show(earlier.Start)} ended", "8940");
            }
            else
            {
                fields.Faults.Error(later.Group, Start, $"falls within the child protection plan of {CensusFaultLog.Show(earlier.Start)}", "8940");
            }
        }

        foreach (var protection in periods)
        {
            foreach (var (plan, group) in needPlans)
            {
                CheckAlongside(new CensusPeriod(plan.StartDate, plan.EndDate, group), protection);
            }
        }

        return plans;
    }

    private CensusChildProtectionPlan? Read(CensusElement group)
    {
        CensusShape.ChildProtectionPlan.Check(group, fields.Faults);

        var start = fields.RequiredDate(group, Start, "8720");
        var end = fields.Date(group, End, "8930");

        span.StartsWithin(group, Start, start, "1105");
        span.EndsWithin(group, End, end);
        span.MustHaveEnded(group, End, isOpen: end is null, rule: null);
        if (end < start)
        {
            fields.Faults.Error(group, End, $"is before the child protection plan began on {CensusFaultLog.Show(start)}", "8925");
        }
        else if (end is not null && end == start)
        {
            fields.Faults.Warning(group, End, "is the day on which the child protection plan began", "8840");
        }

        var initial = Category(group, "InitialCategoryOfAbuse", "8905");
        var latest = Category(group, "LatestCategoryOfAbuse", "8910");
        var previous = fields.Count(group, "NumberOfPreviousCPP", "8730");
        var reviews = Reviews(group, start);
        return start is null
            ? null
            : new CensusChildProtectionPlan(group.Line, start.Value, end, initial, latest, previous, reviews);
    }

    private string? Category(CensusElement group, string field, string rule)
    {
        if (fields.Text(group, field) is null)
        {
            fields.Faults.Warning(group, field, "is missing", rule);
        }

        return fields.Code(group, field, CensusCodes.AbuseCategories, rule);
    }

    private List<DateOnly> Reviews(CensusElement group, DateOnly? start)
    {
        var dates = new List<DateOnly>();
        foreach (var element in group.All("Reviews").SelectMany(reviews => reviews.All("CPPreviewDate")))
        {
            if (element.Text is null)
            {
                fields.Faults.Warning(element, "has no date", "8842Q");
            }
            else if (fields.Date(element, rule: null) is { } date)
            {
                dates.Add(date);
                if (date <= start)
                {
                    fields.Faults.Warning(element, $"is not after the start of the child protection plan, {CensusFaultLog.Show(start)}", "8841");
                }
            }
        }

        return dates;
    }

    /// <summary>Both open at once leaves no way to know which the child is on; an overlap in the past is history.</summary>
    private void CheckAlongside(CensusPeriod need, CensusPeriod protection)
    {
        if (need.IsOpen && protection.IsOpen)
        {
            fields.Faults.Error(need.Group, "CINPlanEndDate", $"is missing, although a child protection plan is open since {CensusFaultLog.Show(protection.Start)}", "4001");
            return;
        }

        foreach (var (later, earlier) in CensusPeriod.Overlaps([need, protection]))
        {
            if (later.FollowsOn(earlier))
            {
                continue;
            }

            var isNeed = later == need;
            fields.Faults.Warning(later.Group, isNeed ? "CINPlanStartDate" : Start,
                isNeed
                    ? $"falls within the child protection plan of {CensusFaultLog.Show(earlier.Start)}"
                    : $"falls within the child in need plan of {CensusFaultLog.Show(earlier.Start)}",
                isNeed ? "4016" : "4017");
        }
    }
}
