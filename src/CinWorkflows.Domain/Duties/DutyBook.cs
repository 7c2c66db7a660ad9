using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Domain.Timescales;
using CinWorkflows.Domain.Transfers;

namespace CinWorkflows.Domain.Duties;

/// <summary>
/// What a duty is on a given case: whose, by when and why. A deadline is always worked out again from its anchor, never
/// moved from an earlier one, so it follows every change of the case, the pack and the calendar.
/// </summary>
public static class DutyBook
{
    /// <summary>The duty of a kind about a subject, as the case stands.</summary>
    /// <exception cref="InvalidOperationException">The pack has no such duty.</exception>
    public static Duty Open(DutyKind kind, string? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var rule = pack.Rule(kind, subject);
        var (owner, ownerId) = OwnerOf(rule, subject, file);
        return new(
            Duty.KeyOf(kind, subject),
            kind,
            subject,
            owner,
            ownerId,
            rule.Clause,
            DeadlineOf(kind, subject, file, pack, calendar),
            rule.Warning is { } warning ? new DutyClock(kind, subject, file, pack, calendar).Of(warning) : null,
            WaitsFor(kind, file))
        {
            Title = kind == DutyKind.FurtherDuty ? pack.FurtherDuties[subject!.Split('/')[0]].Title : null,
        };
    }

    /// <summary>By when a duty is due, and why then; null where there is no timescale or its anchor has not come.</summary>
    public static Deadline? DeadlineOf(DutyKind kind, string? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var (rule, clock) = (pack.Rule(kind, subject), new DutyClock(kind, subject, file, pack, calendar));
        return kind switch
        {
            DutyKind.HoldReview when ReviewAgreed(file, pack) is { } every => clock.Every(every, rule, LastReview),
            DutyKind.VisitChild when VisitEvery(file) is { } every => clock.Every(every, rule, LastVisit),
            DutyKind.CompleteAction => ActionOf(file, subject) is { } action
                ? new Timescale(rule.Timescale.Id, rule.Clause, Anchors.InWords(Anchors.PlanAction), new Period(0, Unit.CalendarDays), Counting.AfterAnchor).From(action.By, calendar)
                : null,
            _ when rule.ByRisk.TryGetValue(RiskOf(kind, file, subject), out var within) => clock.Of(rule.Timescale with { Within = within }),
            _ => clock.Of(rule.Timescale),
        };
    }

    /// <summary>How often the child is visited: as agreed with the family (N38) or set by the plan (N19g).</summary>
    public static Period? VisitEvery(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Regime.VisitEvery ?? file.CurrentPlan?.VisitEvery;
    }

    /// <summary>Whether visits to the child fall due at all: the plan, the family or the pack says how often.</summary>
    public static bool VisitsFallDue(CaseFile file, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return VisitEvery(file) is not null || !pack.Rule(DutyKind.VisitChild).Timescale.HasNoLimit;
    }

    private const string LastReview = "lastReviewOrPlanStart";
    private const string LastVisit = "lastVisitOrPlanStart";

    /// <summary>How often the plan is reviewed where that is agreed with the family (N38), fixed by its regime (N41) or agreed with the manager (N23).</summary>
    private static Period? ReviewAgreed(CaseFile file, PolicyPack pack) =>
        file.Regime.ReviewEvery
        ?? pack.Regimes.GetValueOrDefault(file.Regime.Kind)?.AtLeastEvery
        ?? file.Interval?.Every;

    /// <summary>The risk by which the clocks of a transfer run (N49).</summary>
    private static TransferRisk RiskOf(DutyKind kind, CaseFile file, string? subject) =>
        (kind >= DutyKind.RecordResidence ? file.TransferIn?.Risk : Anchors.Out(file, subject)?.Risk) ?? TransferRisk.Standard;

    private static (Role Role, string? Id) OwnerOf(DutyRule rule, string? subject, CaseFile file)
    {
        if (rule.Kind == DutyKind.CompleteAction && ActionOf(file, subject) is { } action && action.OwnerId == file.Allocation.WorkerId)
        {
            return (Role.SocialWorker, action.OwnerId);
        }

        return rule.Owner switch
        {
            Role.SocialWorker or Role.LeadProfessional when file.Allocation.WorkerId is null => (Role.TeamManager, null),
            Role.SocialWorker => (Role.SocialWorker, file.Allocation.WorkerId),
            Role.LeadProfessional => (Role.LeadProfessional, file.Allocation.LeadProfessionalId ?? file.Allocation.WorkerId),
            var role => (role, null),
        };
    }

    private static Plans.ActionProgress? ActionOf(CaseFile file, string? id) =>
        file.CurrentPlan?.Actions.FirstOrDefault(action => action.Id == id);

    private static string? WaitsFor(DutyKind kind, CaseFile file) => kind switch
    {
        DutyKind.HoldFirstPlanningMeeting when file.Assessment is not { FoundNeed: true } => "assessmentNotConcluded",
        DutyKind.HoldFirstPlanningMeeting when file.AttendeesDiscussedOn is null => "attendeesNotDiscussed",
        _ => null,
    };
}
