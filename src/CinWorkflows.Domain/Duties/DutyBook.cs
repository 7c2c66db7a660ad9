using CinWorkflows.Domain.Calendar;
using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Policies;
using CinWorkflows.Domain.Timescales;

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
        var rule = pack.Rule(kind);
        var (owner, ownerId) = OwnerOf(rule, subject, file);
        return new(
            Duty.KeyOf(kind, subject),
            kind,
            subject,
            owner,
            ownerId,
            rule.Clause,
            DeadlineOf(kind, subject, file, pack, calendar),
            rule.Warning is { } warning ? From(warning, subject, file, calendar) : null,
            WaitsFor(kind, file));
    }

    /// <summary>By when a duty is due, and why then; null where there is no timescale or its anchor has not come.</summary>
    public static Deadline? DeadlineOf(DutyKind kind, string? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        var rule = pack.Rule(kind);
        return kind switch
        {
            DutyKind.HoldReview => From(rule.Timescale with { Within = ReviewEvery(file, pack, rule) }, subject, file, calendar),
            DutyKind.VisitChild => From(rule.Timescale with { Within = VisitEvery(file) }, subject, file, calendar),
            DutyKind.CompleteAction when ActionOf(file, subject) is { } action =>
                new Timescale(rule.Timescale.Id, rule.Clause, Anchors.InWords(Anchors.PlanAction), new Period(0, Unit.CalendarDays), Counting.AfterAnchor).From(action.By, calendar),
            _ => From(rule.Timescale, subject, file, calendar),
        };
    }

    /// <summary>How often the plan is reviewed: agreed with the family (N38), agreed with the manager (N23), or the pack's longest.</summary>
    public static Period? ReviewEvery(CaseFile file, PolicyPack pack, DutyRule rule) =>
        file.Regime.ReviewEvery
        ?? pack.Regimes.GetValueOrDefault(file.Regime.Kind)?.AtLeastEvery
        ?? file.Interval?.Every
        ?? rule.Timescale.Within;

    /// <summary>How often the child is visited: as agreed with the family (N38) or set by the plan (N19g).</summary>
    public static Period? VisitEvery(CaseFile file) => file.Regime.VisitEvery ?? file.CurrentPlan?.VisitEvery;

    private static Deadline? From(Timescale timescale, string? subject, CaseFile file, WorkingCalendar calendar) =>
        timescale is { HasNoLimit: false, Anchor: { } anchor } && Anchors.DateOf(anchor, file, subject) is { } date
            ? timescale.From(date, calendar) is { } deadline ? deadline with { Anchor = Anchors.InWords(anchor) } : null
            : null;

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
