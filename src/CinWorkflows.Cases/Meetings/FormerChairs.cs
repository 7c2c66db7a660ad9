using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The social worker who chairs is the one who holds the case (N11), and so is the lead professional (H25). When the case is given to somebody else, it is said
/// anew who chairs what is arranged, and whoever is invited hears it; so it is when the case is restricted to people without whoever was to chair. What
/// a manager agreed about a chair as such is agreed no more.
/// </summary>
internal static class FormerChairs
{
    private static readonly Role[] OfTheCase = [Role.SocialWorker, Role.LeadProfessional];

    /// <summary>The case after an act by which it may have been given to somebody else, or back, or restricted to named people.</summary>
    public static CaseFile After(CaseFile after, CaseFile before, ActStamp stamp) => Restricted(GivenAway(after, before, stamp), before, stamp);

    private static CaseFile Restricted(CaseFile after, CaseFile before, ActStamp stamp) => Equals(after.NamedPeople, before.NamedPeople)
        ? after
        : after with
        {
            Meetings = after.Meetings.Replace(
                meeting => meeting.State == MeetingState.Arranged && IsShutOut(meeting.ChairId, after) != IsShutOut(meeting.ChairId, before),
                meeting => IsShutOut(meeting.ChairId, after)
                    ? meeting with { ChairGaveUpOn = meeting.ChairGaveUpOn ?? stamp.On }
                    : meeting with { ChairGaveUpOn = OfTheCase.Contains(meeting.ChairRole) && !Holders(after.Allocation).Contains(meeting.ChairId) ? meeting.ChairGaveUpOn : null }),
        };

    private static bool IsShutOut(string staffId, CaseFile file) => file.NamedPeople is { } named && !named.Contains(staffId) && file.Participant(staffId) is null;

    private static CaseFile GivenAway(CaseFile after, CaseFile before, ActStamp stamp)
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
