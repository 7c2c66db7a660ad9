using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// Who chairs (N11, N29, H10, H25, H26, H28): refused while somebody arranges it, a breach once the meeting was held. Under a chair
/// whom no reason excuses the meeting is on the record and its duty is still owed, until a manager accepts it.
/// </summary>
internal static class MeetingChair
{
    /// <summary>What speaks against a chair of a meeting that is arranged.</summary>
    public static IEnumerable<Refusal> Refuse(string meetingId, MeetingPurpose purpose, DateOnly on, Actor named, string? reason, CaseDesk desk)
    {
        if (string.IsNullOrWhiteSpace(named.Id))
        {
            yield return new("chairId", "the chair is missing.");
        }

        var which = Which(purpose, on, desk);
        var rule = desk.Pack.Chairs.GetValueOrDefault(which);
        var chair = new Chair(named, ActsSo: true, desk.Today)
        {
            ArrangedBy = [.. UnallocatedReview.ArrangedBy(meetingId, named, desk), .. desk.RecordedFor is null ? [desk.Actor] : Array.Empty<Actor>()],
        };
        foreach (var fault in Faults(which, rule, chair, desk).Where(fault => !fault.Excusable || string.IsNullOrWhiteSpace(reason)).Take(1))
        {
            yield return fault.Excusable
                ? new("chairReason", $"{fault.Words}; give the reason for another.", rule!.Clause)
                : new("chairRole", $"{fault.Words}.", rule!.Clause);
        }
    }

    /// <summary>The rules that were not kept by who chaired in fact: whoever holds the case today, it is the day of the meeting that counts.</summary>
    public static IEnumerable<Breach> Breaches(Meeting meeting, MeetingHeld held, CaseDesk today)
    {
        var (id, role) = (held.ChairedBy ?? meeting.ChairId, held.ChairedAs ?? meeting.ChairRole);
        var desk = today.Pack.ClocksStartWithAnchor ? today with { File = AllocationThen.On(today.File, today.Past, held.On, id) } : today;
        var acts = held.ChairedBy is not null || desk.RolesOf is null || desk.RolesOf.GetValueOrDefault(id)?.Contains(role) == true;
        var chair = new Chair(new(id, role), acts, held.On) { ArrangedBy = [.. UnallocatedReview.ArrangedBy(meeting.Id, new(id, role), desk)] };
        var arranged = held.ChairedBy is null || held.ChairedBy == meeting.ChairId ? ReasonOnRecord(meeting.Id, desk) : null;
        var chaired = Which(meeting.Purpose, held.On, desk);
        var found = Of(chaired).ToList();
        if (chaired != ChairedMeeting.TwelveMonthReview)
        {
            return found;
        }

        // One whom nobody may have chair the specific review may still have chaired an ordinary one.
        return found.Count == 0 ? [] : [.. found.Select(breach => breach with { StillOwed = null }), .. Of(Which(MeetingPurpose.Review, held.On, desk))];

        IEnumerable<Breach> Of(ChairedMeeting which)
        {
            var rule = desk.Pack.Chairs.GetValueOrDefault(which);
            foreach (var fault in Faults(which, rule, chair, desk).Where(fault => !fault.Excusable || arranged is null))
            {
                var owed = !fault.Excusable || (rule!.Strength != RuleStrength.Usual && desk.BreachReason is null);
                yield return new(rule!.Clause, Field, $"{fault.Words}.") { StillOwed = owed ? true : null };
                yield break;
            }
        }
    }

    /// <summary>The field of a held meeting that shows who chaired it.</summary>
    public const string Field = "chairedAs";

    private static IEnumerable<Fault> Faults(ChairedMeeting which, ChairRule? rule, Chair chair, CaseDesk desk)
    {
        if (rule is null)
        {
            yield break;
        }

        var who = RoleWords.AnyOf(rule.Roles, role => $"the {desk.Pack.NameOf(role)}");
        var above = desk.Pack.ClocksStartWithAnchor && chair.Role == Role.ServiceManager && rule.Roles.Contains(Role.TeamManager);
        var listed = chair.ActsSo && (above || rule.Roles.Contains(chair.Role));
        var excusable = rule.Strength != RuleStrength.Required && !(which == ChairedMeeting.UnallocatedReview && UnallocatedReview.IsOfTheTeam(desk));
        if (!chair.ActsSo)
        {
            yield return new($"this meeting is chaired by {who}; '{chair.Id}', who was to chair it, is no {desk.Pack.NameOf(chair.Role)} any more", excusable);
        }
        else if (!Allocation.HeldBy.Contains(chair.Role))
        {
            yield return new($"this meeting is chaired by {who}; {desk.Pack.NameOf(chair.Role)} chairs none", Excusable: false);
        }
        else if (!listed)
        {
            yield return new($"this meeting is chaired by {who}", excusable);
        }
        else if (desk.Pack.ClocksStartWithAnchor && desk.IsOfAnotherTeam(chair.Named))
        {
            yield return new($"this meeting is chaired by {who} of the team that holds the case, or who manages that team; '{chair.Id}' is of another", excusable);
        }

        if (which == ChairedMeeting.UnallocatedReview && UnallocatedReview.LacksTheManager(chair.Named, chair.On, chair.ArrangedBy, desk) is { } lacking)
        {
            yield return new(lacking, Excusable: false);
        }

        if (rule.AgreedInAdvanceBy is { } manager && !IsAgreed(chair, desk))
        {
            yield return new($"the {desk.Pack.NameOf(manager)} agrees in advance who chairs ('reviewChairAgreed')", Excusable: false);
        }

        if (listed && chair.Role == Role.SocialWorker && desk.File.Allocation.WorkerId is { } worker && worker != chair.Id)
        {
            yield return new($"the social worker who chairs is the one to whom the case is allocated, '{worker}'", Excusable: true);
        }
    }

    /// <summary>H25: agreed beforehand; what is agreed after the day is no agreement in advance.</summary>
    private static bool IsAgreed(Chair chair, CaseDesk desk) =>
        (desk.File.NextReview is { } review
            && review.ChairAgreed == chair.Role
            && (review.ChairAgreedId is null || review.ChairAgreedId == chair.Id)
            && desk.Past.LastOrDefault(past => past.Act is ReviewChairAgreed)?.On is var agreed && !(agreed > chair.On))
        || WasAgreed(chair, desk);

    /// <summary>What was agreed about whoever held the case that day stands for that day, though the case was given to somebody else since.</summary>
    private static bool WasAgreed(Chair chair, CaseDesk desk) =>
        desk.Pack.ClocksStartWithAnchor
        && (desk.File.Allocation.WorkerId == chair.Id || desk.File.Allocation.LeadProfessionalId == chair.Id)
        && desk.Past
            .Skip(desk.Past.ToList().FindLastIndex(past => past.Act is MeetingHeld or ReviewHeldWithoutMeeting && CaseProgress.DayOf(past.Act) == desk.File.LastHeldReview?.HeldOn) + 1)
            .LastOrDefault(past => past.Act is ReviewChairAgreed && past.On <= chair.On)?.Act is ReviewChairAgreed agreed
        && agreed.ChairRole == chair.Role
        && agreed.ChairId == chair.Id;

    /// <summary>Why another chair was arranged, where a reason was given for the one who is to chair.</summary>
    private static string? ReasonOnRecord(string meetingId, CaseDesk desk) => desk.Past
        .Select(past => past.Act)
        .LastOrDefault(act => act is MeetingArranged arranged ? arranged.MeetingId == meetingId : act is MeetingAttendeesChanged changed && changed.MeetingId == meetingId) switch
    {
        MeetingArranged act => act.ChairReason,
        MeetingAttendeesChanged act => act.ChairReason,
        _ => null,
    };

    private static ChairedMeeting Which(MeetingPurpose purpose, DateOnly on, CaseDesk desk) => (purpose, desk.File.Allocation.WorkerId) switch
    {
        (MeetingPurpose.FirstPlanning or MeetingPurpose.TransferIn, _) => ChairedMeeting.FirstPlanningMeeting,
        (MeetingPurpose.TwelveMonthReview, _) when !IsBeforeTheSpecificReview(on, desk) => ChairedMeeting.TwelveMonthReview,
        (_, null) => ChairedMeeting.UnallocatedReview,
        _ => ChairedMeeting.Review,
    };

    /// <summary>N29, H28: a review that is held before the specific one may be is an ordinary one, whatever it is called (N11, H25).</summary>
    private static bool IsBeforeTheSpecificReview(DateOnly on, CaseDesk desk) =>
        desk.Pack.ClocksStartWithAnchor
        && desk.Pack.FindRule(DutyKind.HoldTwelveMonthReview, null) is not null
        && DutyBook.DeadlineOf(DutyKind.HoldTwelveMonthReview, null, desk.File, desk.Pack, desk.Calendar)?.IsTooEarly(on) == true;

    /// <summary>Somebody who chairs, or chaired.</summary>
    private sealed record Chair(Actor Named, bool ActsSo, DateOnly On)
    {
        public string Id => Named.Id;

        public Role Role => Named.Role;

        /// <summary>Those who arranged that they chair.</summary>
        public IReadOnlyList<Actor> ArrangedBy { get; init; } = [];
    }

    /// <summary>What speaks against them, and whether a reason excuses it.</summary>
    private sealed record Fault(string Words, bool Excusable);
}
