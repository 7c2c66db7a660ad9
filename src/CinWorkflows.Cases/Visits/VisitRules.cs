using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
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
        if (every is not { } interval || CaseDesk.Interval(field, every).Any() || Longest(regime, desk.File, desk.Pack, desk.Today) is not { } limit)
        {
            yield break;
        }

        if (desk.Calendar.Add(desk.Today, interval).Date > desk.Calendar.Add(desk.Today, limit).Date)
        {
            yield return new(field, $"the child is visited at least every {limit}.", rule.Clause);
        }
    }

    /// <summary>Where the pack sets no limit of its own, a plan has the child seen at least once between two reviews: a frequency beyond that is none (N19g).</summary>
    public static IEnumerable<Refusal> BetweenReviews(string field, Period? every, CaseDesk desk) =>
        BetweenReviews(field, every, desk.File.Regime.Kind, desk.File.Regime.AgreedReviews, desk);

    /// <summary>The same under arrangements that are chosen now: however little is agreed with the family, the child is seen between two reviews (N38).</summary>
    public static IEnumerable<Refusal> BetweenReviews(string field, Period? every, RegimeKind kind, Period? reviewEvery, CaseDesk desk)
    {
        var reviewed = reviewEvery ?? desk.Pack.Regimes.GetValueOrDefault(kind)?.AtLeastEvery ?? desk.File.Interval?.Every ?? ReviewLimit.Of(desk.File, desk.Pack);
        if (every is { } interval && !CaseDesk.Interval(field, every).Any() && !CaseDesk.Interval(field, reviewed).Any() && desk.Calendar.Add(desk.Today, interval).Date > desk.Calendar.Add(desk.Today, reviewed).Date)
        {
            yield return new(field, $"the plan is reviewed at least every {reviewed}: a visit every {interval} is none between two reviews. Give the frequency of visits.", desk.Pack.Rule(DutyKind.VisitChild).Clause);
        }
    }

    /// <summary>The longest time between two visits that the pack allows a case; null where it leaves that to the plan.</summary>
    /// <param name="regime">The arrangements for the child.</param>
    /// <param name="file">The case.</param>
    /// <param name="pack">The authority's rules.</param>
    /// <param name="from">The day from which different units are compared.</param>
    public static Period? Longest(RegimeKind regime, CaseFile file, PolicyPack pack, DateOnly from)
    {
        var (timescale, calendar) = (pack.Rule(DutyKind.VisitChild).Timescale, pack.Authority.WorkingCalendar());
        return timescale.ExceptionFor(regime, file.Allocation.TeamId)?.Limit
            ?? timescale.Within
            ?? timescale.Paces?.Steps.Select(step => step.Every).MaxBy(every => calendar.Add(from, every).Date)
            ?? timescale.Schedule?.Steps.Append(timescale.Schedule.ThenEvery ?? timescale.Schedule.Steps[^1]).MaxBy(step => calendar.Add(from, step).Date);
    }
}
