using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disability;

/// <summary>
/// Arrangements to which nobody agrees any longer (N38, N41, H20): they were agreed with the family until a day, and the review of that day has not renewed them; or nobody
/// who agreed takes part any more. Until they are agreed anew the plan is reviewed, and the child visited, as the procedure and the plan say, or as was agreed where that is more often.
/// </summary>
internal static class ArrangementsOver
{
    /// <summary>Whether they are over: nobody who agreed is there, or a review was held on the day or later, and nothing was agreed since.</summary>
    public static bool Are(CaseFile file, PolicyPack pack) =>
        !pack.NotAskedFor.Contains(DutyKind.AgreeArrangements)
        && (file.Regime is { Kind: not RegimeKind.Ordinary, UnagreedSince: not null }
            || (file.Regime is { Kind: RegimeKind.AgreedWithFamily, ReviewBy: { } by } && file.LastHeldReview?.HeldOn >= by));

    /// <summary>How often the plan is reviewed then; null where they are not over.</summary>
    public static Period? Reviews(CaseFile file, PolicyPack pack) => Are(file, pack) ? Shorter(file.Regime.AgreedReviews, ReviewLimit.Of(file, pack), file, pack) : null;

    /// <summary>How often the child is visited then; null where they are not over, or the plan does not say.</summary>
    public static Period? Visits(CaseFile file, PolicyPack pack) => Are(file, pack) && file.CurrentPlan?.VisitEvery is { } every ? Shorter(file.Regime.AgreedVisits, every, file, pack) : null;

    /// <summary>The case after an act by which somebody who agreed left it, or holds parental responsibility no more: once nobody of them is left, nobody agrees.</summary>
    /// <param name="after">The case after it.</param>
    /// <param name="on">The day on which it was recorded.</param>
    public static CaseFile After(CaseFile after, DateOnly on) =>
        after.Regime is { Kind: not RegimeKind.Ordinary, UnagreedSince: null, AgreedByIds: { Count: > 0 } agreed } && !agreed.Any(id => after.Participant(id) is { HasParentalResponsibility: true })
            ? after with { Regime = after.Regime with { UnagreedSince = on } }
            : after;

    /// <summary>The shorter of two intervals, from the last review on.</summary>
    internal static Period Shorter(Period? agreed, Period otherwise, CaseFile file, PolicyPack pack)
    {
        var (calendar, from) = (pack.Authority.WorkingCalendar(), file.LastHeldReview?.HeldOn ?? file.Regime.UnagreedSince!.Value);
        return agreed is { } period && calendar.Add(from, period).Date < calendar.Add(from, otherwise).Date ? period : otherwise;
    }
}
