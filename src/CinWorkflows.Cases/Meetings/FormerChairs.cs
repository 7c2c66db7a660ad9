using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The social worker who chairs is the one who holds the case (N11), and so is the lead professional (H25). When the case is given to somebody else, it is said
/// anew who chairs what is arranged, and whoever is invited hears it; what a manager agreed about a chair as such is agreed no more.
/// </summary>
internal static class FormerChairs
{
    private static readonly Role[] OfTheCase = [Role.SocialWorker, Role.LeadProfessional];

    /// <summary>The case after an act by which it may have been given to somebody else, or back.</summary>
    public static CaseFile After(CaseFile after, CaseFile before, ActStamp stamp)
    {
        var (was, now) = (Holders(before.Allocation), Holders(after.Allocation));
        if (was.SequenceEqual(now))
        {
            return after;
        }

        List<string> former = [.. was.Except(now)];
        var meetings = after.Meetings.Replace(
            meeting => meeting.State == MeetingState.Arranged && OfTheCase.Contains(meeting.ChairRole) && (former.Contains(meeting.ChairId) || (meeting.ChairGaveUpOn is not null && now.Contains(meeting.ChairId))),
            meeting => meeting with { ChairGaveUpOn = former.Contains(meeting.ChairId) ? meeting.ChairGaveUpOn ?? stamp.On : null });
        var changed = after with { Meetings = meetings };
        return changed.NextReview is { ChairAgreed: { } role, ChairAgreedId: { } agreed } && OfTheCase.Contains(role) && former.Contains(agreed)
            ? changed.WithNextReview(review => review with { ChairAgreed = null, ChairAgreedId = null })
            : changed;
    }

    private static List<string> Holders(Allocation allocation) => [.. new[] { allocation.WorkerId, allocation.LeadProfessionalId }.OfType<string>().Distinct()];
}
