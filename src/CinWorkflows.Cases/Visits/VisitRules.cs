using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Visits;

internal static class VisitRules
{
    /// <summary>A plan or a family may have the child visited more often than the authority's limit, not less often.</summary>
    public static IEnumerable<Refusal> WithinLimit(string field, Period? every, RegimeKind regime, CaseDesk desk)
    {
        var rule = desk.Pack.Rule(DutyKind.VisitChild);
        if (every is not { } interval || CaseDesk.Interval(field, every).Any() || Longest(rule, regime, desk) is not { } limit)
        {
            yield break;
        }

        if (desk.Calendar.Add(desk.Today, interval).Date > desk.Calendar.Add(desk.Today, limit).Date)
        {
            yield return new(field, $"the child is visited at least every {limit}.", rule.Clause);
        }
    }

    private static Period? Longest(DutyRule rule, RegimeKind regime, CaseDesk desk)
    {
        var timescale = rule.Timescale;
        return timescale.ExceptionFor(regime, desk.File.Allocation.TeamId)?.Limit
            ?? timescale.Within
            ?? timescale.Schedule?.Steps.Append(timescale.Schedule.ThenEvery ?? timescale.Schedule.Steps[^1]).MaxBy(step => desk.Calendar.Add(desk.Today, step).Date);
    }
}
