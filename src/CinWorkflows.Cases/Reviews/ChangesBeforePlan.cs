using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// A change of circumstances that is told before the plan is on the record is for the assessment, and for the meeting that makes the plan. Where it came after the
/// plan was agreed, and only the plan is told late, an early review is due all the same: it does not matter which of the two is told first (N24, H21).
/// </summary>
internal static class ChangesBeforePlan
{
    /// <summary>The case after its plan was agreed.</summary>
    public static CaseFile After(CaseFile after, PlanAgreed agreed)
    {
        if (after.ChangesBeforePlan is not { } changes)
        {
            return after;
        }

        List<DateOnly> later = [.. changes.Where(day => day > agreed.On)];
        var known = after with { ChangesBeforePlan = null };
        return later.Count == 0 ? known : known.WithNextReview(review => review.DueEarlyFor(review.Changes.Concat(later)));
    }
}
