using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Duties;

/// <summary>
/// What a duty is on a given case: whose, by when and why. A deadline is always worked out again from its anchor, never
/// moved from an earlier one, so it follows every change of the case, the pack and the calendar.
/// </summary>
public static class DutyBook
{
    /// <summary>The edition of packs from which on what is of no use after a meeting is due before it; cases under earlier ones go on as they are.</summary>
    private const int BeforeMeetingFromEdition = 4;

    /// <summary>The edition of packs from which on a part of a duty is due with it; cases under earlier ones go on as they are.</summary>
    private const int PartsFromEdition = 4;

    /// <summary>The duty of a kind about a subject, as the case stands.</summary>
    /// <exception cref="InvalidOperationException">The pack has no such duty.</exception>
    public static Duty Open(DutyKind kind, DutySubject? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var rule = pack.Rule(kind, subject);
        var owner = DutyDefinition.Of(kind).OwnedBy?.Invoke(file, subject, pack) ?? HolderOf(rule.Owner, file);
        return new(
            Duty.KeyOf(kind, subject),
            kind,
            subject,
            owner.Role,
            owner.Id,
            rule.Clause,
            DeadlineOf(kind, subject, file, pack, calendar),
            rule.Warning is { } warning ? new DutyClock(kind, subject, file, pack, calendar).Of(warning) : null)
        {
            WaitsFor = DutyDefinition.Of(kind).WaitsFor.FirstOrDefault(first => first.IsMissing(file))?.Code,
            Title = subject is FurtherDutySubject further ? pack.FurtherDuties[further.RuleId].Title : null,
        };
    }

    /// <summary>By when a duty is due, and why then; null where there is no timescale or its anchor has not come. A part of another duty is due with that.</summary>
    public static Deadline? DeadlineOf(DutyKind kind, DutySubject? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(file);
        var own = OwnDeadlineOf(kind, subject, file, pack, calendar);
        return pack.Edition >= PartsFromEdition
            && DutyDefinition.Of(kind).PartOf?.Invoke(file, subject) is { } whole
            && pack.FindRule(whole.Kind, whole.Subject) is not null
            && DeadlineOf(whole.Kind, whole.Subject, file, pack, calendar) is { } limit
            && !(own?.Due <= limit.Due)
                ? limit
                : own;
    }

    private static Deadline? OwnDeadlineOf(DutyKind kind, DutySubject? subject, CaseFile file, PolicyPack pack, WorkingCalendar calendar)
    {
        if (file.PastHolds is { } holds && pack.Rule(kind, subject).AfterHold is { } afterHold)
        {
            var running = OwnDeadlineOf(kind, subject, file with { PastHolds = null, HoldEndedOn = null }, pack, calendar);
            return running is null ? null : AfterHold.Of(running, holds, afterHold, calendar);
        }

        var (definition, rule, clock) = (DutyDefinition.Of(kind), pack.Rule(kind, subject), new DutyClock(kind, subject, file, pack, calendar));
        if (definition.SetOn is { } set)
        {
            return set(file, subject) is { } on
                ? new Timescale(rule.Timescale.Id, rule.Clause, Anchors.InWords(Anchors.PlanAction), new Period(0, Unit.CalendarDays), Counting.AfterAnchor).From(on, calendar)
                : null;
        }

        if (pack.Edition >= BeforeMeetingFromEdition && definition.OfNoUseAfter?.Invoke(file, subject) is { } meets)
        {
            var before = new Timescale(rule.Timescale.Id, rule.Clause, "the meeting", new Period(-1, Unit.WorkingDays), Counting.AfterAnchor).From(LondonTime.DateOf(meets), calendar);
            return clock.Of(rule.Timescale) is { } earlier && earlier.Due < before!.Due ? earlier : before;
        }

        var timescale = rule.ByRisk.TryGetValue(RiskOf(definition.Side, file, subject), out var within) ? rule.Timescale with { Within = within } : rule.Timescale;
        if (definition.CountsInsteadFrom?.Invoke(file) is { } anchor && timescale.Within is not null)
        {
            return clock.Of(timescale with { Anchor = anchor, Choice = null });
        }

        if (LimitDecided.Of(kind, file, pack) is { } decided)
        {
            return clock.Of(decided.In(timescale, file)) is { } limit ? decided.Because(limit, timescale, file) : null;
        }

        return definition.Interval is { } interval && interval.Of(file, pack) is { } every
            ? AgreedLimit.Of(clock.Every(every, rule, interval.Since), Asked(kind, rule, interval, clock, file, pack), isOfPlan: kind == DutyKind.VisitChild)
            : clock.Of(timescale);
    }

    /// <summary>
    /// What the authority asks for whatever was agreed; null where it leaves that to the agreement, where a manager granted an exception (N23), and before
    /// edition 2, in which what was agreed took the place of all that the pack says, unless another authority had set it.
    /// </summary>
    private static Deadline? Asked(DutyKind kind, DutyRule rule, AgreedInterval interval, DutyClock clock, CaseFile file, PolicyPack pack) => kind switch
    {
        _ when !pack.ClocksStartWithAnchor => kind == DutyKind.VisitChild && PlanAfterMove.SetsVisits(file) ? clock.Of(rule.Timescale) : null,
        DutyKind.HoldReview when file.Regime.Kind != RegimeKind.Ordinary => pack.Regimes.GetValueOrDefault(file.Regime.Kind)?.AtLeastEvery is { } most ? clock.Every(most, rule, interval.Since) : null,
        DutyKind.HoldReview when file.Interval is { Exceptional: true } => null,
        _ => clock.Of(rule.Timescale),
    };

    /// <summary>How often the child is visited: as agreed with the family (N38) or set by the plan (N19g), also by one that came (N44).</summary>
    public static Period? VisitEvery(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Regime.AgreedVisits ?? file.CurrentPlan?.VisitEvery ?? PlanAfterMove.WhileReassessed(file)?.VisitEvery;
    }

    /// <summary>Whether visits to the child fall due at all: the plan, the family or the pack says how often.</summary>
    public static bool VisitsFallDue(CaseFile file, PolicyPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return VisitEvery(file) is not null || !pack.Rule(DutyKind.VisitChild).Timescale.HasNoLimit;
    }

    /// <summary>The risk by which the clocks of a transfer run (N49).</summary>
    private static TransferRisk RiskOf(TransferSide side, CaseFile file, DutySubject? subject) =>
        (side == TransferSide.In ? file.TransferIn?.Risk : Anchors.Out(file, subject)?.Risk) ?? TransferRisk.Standard;

    /// <summary>Who holds what a pack gives to a role: the worker or lead professional as a person, whose place the team manager takes while nobody is allocated.</summary>
    internal static DutyOwner HolderOf(Role role, CaseFile file) => role switch
    {
        Role.SocialWorker or Role.LeadProfessional when file.Allocation.WorkerId is null => new(Role.TeamManager, null),
        Role.SocialWorker => new(Role.SocialWorker, file.Allocation.WorkerId),

        // An agency's professional who leads has no door to the service: the worker sees to it with them.
        Role.LeadProfessional => new(Role.LeadProfessional, file.Allocation.LeadProfessionalId is { } lead && file.Participant(lead) is null ? lead : file.Allocation.WorkerId),
        _ => new(role, null),
    };
}
