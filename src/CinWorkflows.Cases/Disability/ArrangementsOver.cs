using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// Arrangements that were agreed with the family until a day, and that the review of that day has not renewed (N38, H20). Nobody has agreed to them any longer:
/// until they are agreed anew the plan is reviewed, and the child visited, as the procedure and the plan say, or as was agreed where that is more often.
/// </summary>
internal static class ArrangementsOver
{
    /// <summary>Whether they are over: a review was held on that day or later, and nothing was agreed since.</summary>
    public static bool Are(CaseFile file, PolicyPack pack) =>
        !pack.NotAskedFor.Contains(DutyKind.AgreeArrangements)
        && file.Regime is { Kind: RegimeKind.AgreedWithFamily, ReviewBy: { } by }
        && file.LastHeldReview?.HeldOn >= by;

    /// <summary>How often the plan is reviewed then; null where they are not over.</summary>
    public static Period? Reviews(CaseFile file, PolicyPack pack) => Are(file, pack) ? Shorter(file.Regime.AgreedReviews, ReviewLimit.Of(file, pack), file, pack) : null;

    /// <summary>How often the child is visited then; null where they are not over, or the plan does not say.</summary>
    public static Period? Visits(CaseFile file, PolicyPack pack) => Are(file, pack) && file.CurrentPlan?.VisitEvery is { } every ? Shorter(file.Regime.AgreedVisits, every, file, pack) : null;

    private static Period Shorter(Period? agreed, Period otherwise, CaseFile file, PolicyPack pack)
    {
        var (calendar, from) = (pack.Authority.WorkingCalendar(), file.LastHeldReview!.HeldOn!.Value);
        return agreed is { } period && calendar.Add(from, period).Date < calendar.Add(from, otherwise).Date ? period : otherwise;
    }
}
