using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// What a manager agreed to is bound to the facts of which they knew. Once a significant change, or a danger, is recorded, the next review without a meeting
/// is approved anew (H21, H24); and an interval that was agreed as an exception ends with the review that looks at the change (N23, N24).
/// </summary>
internal static class BoundToFacts
{
    /// <summary>The case with what is agreed no more after an act.</summary>
    /// <param name="after">The case after the act alone.</param>
    /// <param name="act">The act.</param>
    public static CaseFile After(CaseFile after, Act act) => WithoutPastException(act is CircumstancesChanged || act.TellsOfDanger ? Changed(after) : after);

    private static CaseFile Changed(CaseFile file)
    {
        var changed = file.Interval is { Exceptional: true, UntilReview: null } exception ? file with { Interval = exception with { UntilReview = file.NextReviewNumber } } : file;
        return changed.NextReview is { WithoutMeeting: true } ? changed.WithNextReview(review => review with { WithoutMeeting = false, WithoutMeetingSince = null }) : changed;
    }

    private static CaseFile WithoutPastException(CaseFile file) => file.Interval is { UntilReview: { } last } && file.NextReviewNumber > last ? file with { Interval = null } : file;
}
