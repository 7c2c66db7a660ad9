using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// By when arrangements for a disabled child are looked at again. Where the interval is the family's and the assessed need's, no longest interval is
/// invented (N38, H20); but a day stands by which the plan and they are reviewed: within the year of the specific review (N29, H28), while the
/// child is a child, and no review is agreed for later than that.
/// </summary>
internal static class ArrangementsReviewed
{
    private const string Field = "reviewBy";

    /// <summary>Refuses a day that is missing or means nothing, and an interval beyond it.</summary>
    /// <param name="chosen">The arrangements.</param>
    /// <param name="rules">The pack's rules for them.</param>
    /// <param name="desk">The case.</param>
    public static IEnumerable<Refusal> Check(RegimeChosen chosen, RegimeRules rules, CaseDesk desk)
    {
        if (chosen.ReviewBy is not { } by)
        {
            return rules.AtLeastEvery is null
                ? [new(Field, "say by which day the plan and these arrangements are reviewed.", rules.Clause)]
                : [];
        }

        if (by <= chosen.On)
        {
            return [new(Field, $"{by:yyyy-MM-dd} does not lie after the day of the choice ({chosen.On:yyyy-MM-dd}).", rules.Clause)];
        }

        return desk.Pack.ClocksStartWithAnchor
            ? [.. desk.WithinReach(Field, by), .. WithinTheYear(chosen.On, by, desk), .. WhileAChild(by, rules, desk), .. NoReviewAfterIt(chosen, by, rules, desk)]
            : desk.WithinReach(Field, by);
    }

    private static IEnumerable<Refusal> WithinTheYear(DateOnly on, DateOnly by, CaseDesk desk)
    {
        if (ReviewOrder.YearFrom(on, desk) is { } year && by > year.Due)
        {
            yield return new(
                Field,
                $"{by:yyyy-MM-dd} is more than {year.Within} ahead: whatever interval is agreed, the arrangements are looked at again by {year.Due:yyyy-MM-dd}.",
                year.Clause);
        }
    }

    private static IEnumerable<Refusal> WhileAChild(DateOnly by, RegimeRules rules, CaseDesk desk)
    {
        if (desk.ChildBornOn is { Year: < 9900 } born && by > born.AddYears(18))
        {
            yield return new(Field, $"{by:yyyy-MM-dd} is after the child's 18th birthday, with which these arrangements end.", rules.Clause);
        }
    }

    private static IEnumerable<Refusal> NoReviewAfterIt(RegimeChosen chosen, DateOnly by, RegimeRules rules, CaseDesk desk)
    {
        if (chosen.ReviewEvery is { } every && !CaseDesk.Interval("reviewEvery", every).Any() && desk.Calendar.Add(chosen.On, every).Date > by)
        {
            yield return new("reviewEvery", $"a review every {every} is none before {by:yyyy-MM-dd}, when the arrangements themselves are looked at again: agree a shorter interval.", rules.Clause);
        }
    }
}
