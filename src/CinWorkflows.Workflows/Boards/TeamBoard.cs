using CinWorkflows.Cases;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Boards;

/// <summary>
/// How the cases of a team stand on a day, for whoever manages it: red where something is past its limit; amber where something is past the day that is aimed
/// at, is due within five working days, or the case stands still; else green. That a case lacks a plan, a visit or a review is shown, and is no limit of its own.
/// </summary>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
public sealed class TeamBoard(DateOnly today, WorkingCalendar calendar)
{
    /// <summary>How far the forecast looks ahead, in calendar days.</summary>
    public const int ForecastDays = 14;

    private const int QuietDays = 28;
    private const int ReviewMonths = 3;

    private static readonly BoardLight[] Lights = [BoardLight.Red, BoardLight.Amber, BoardLight.Green];

    private static readonly ForecastReason[] Surest =
    [
        ForecastReason.MeetingTooLate, ForecastReason.NobodyHolds, ForecastReason.HolderLeaves, ForecastReason.NoMeeting, ForecastReason.WaitsForStep, ForecastReason.NotDone,
    ];

    private readonly DriftRules _drift = new(today, calendar);
    private readonly DateOnly _soon = calendar.AddWorkingDays(today, DigestRules.Soon);

    /// <summary>The cases, the most pressing first.</summary>
    /// <param name="cases">Open cases that the reader may see.</param>
    public IReadOnlyList<BoardCase> Of(IEnumerable<CaseWithDuties> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return [.. cases.Select(Of).OrderBy(row => Array.IndexOf(Lights, row.Light)).ThenBy(row => row.Pressing?.Duty.Deadline?.Due ?? DateOnly.MaxValue).ThenBy(row => row.Case.File.CaseId, StringComparer.Ordinal)];
    }

    private BoardCase Of(CaseWithDuties open)
    {
        var dated = open.Duties.Where(duty => duty.Duty.Deadline is not null).OrderBy(duty => duty.Duty.Deadline!.Due).ToList();
        var overdue = dated.Count(duty => duty.Duty.IsOverdue(today));
        var (drift, missing) = (_drift.Of(open).ToList(), Missing(open).ToList());
        var light = overdue > 0 ? BoardLight.Red
            : dated.Exists(IsNear) || drift.Count + missing.Count > 0 ? BoardLight.Amber
            : BoardLight.Green;
        return new(open, light, dated.FirstOrDefault(), overdue, drift, missing, [.. Forecast(open, dated)]);
    }

    private bool IsNear(DutyView duty) => duty.Duty.Deadline is { } limit && (limit.Due <= _soon || limit.Target?.On < today);

    private IEnumerable<MissingPart> Missing(CaseWithDuties open)
    {
        var file = open.File;
        if (file is not { Ending: null, Hold: null, Regime.Kind: RegimeKind.Ordinary })
        {
            yield break;
        }

        if (file is { CurrentPlan: null, CurrentAssessment: { FoundNeed: true, ConcludedOn: { } found } } && found.AddDays(QuietDays) <= today)
        {
            yield return new(MissingKind.Plan, found);
        }

        var seen = file.Visits.LastOn ?? file.AdoptedOn ?? file.ReferredOn;
        if (seen.AddDays(QuietDays) <= today && !IsAhead(open, DutyKind.VisitChild))
        {
            yield return new(MissingKind.Visit, seen);
        }

        if (Reviewed(file) is { } reviewed && reviewed.AddMonths(ReviewMonths) <= today && !IsAhead(open, DutyKind.HoldReview))
        {
            yield return new(MissingKind.Review, reviewed);
        }
    }

    private bool IsAhead(CaseWithDuties open, DutyKind kind) => open.Duties.Any(duty => duty.Duty.Kind == kind && duty.Duty.Deadline is { } limit && limit.Due >= today);

    /// <summary>The last review; before the first the day on which the plan was agreed.</summary>
    private static DateOnly? Reviewed(CaseFile file) => file.CurrentPlan is null ? null : file.LastHeldReview?.HeldOn ?? file.FirstPlan?.AgreedOn;

    /// <summary>What is due in the next two weeks, and is neither done nor on its way in time.</summary>
    private IEnumerable<ForecastBreach> Forecast(CaseWithDuties open, IEnumerable<DutyView> dated)
    {
        if (open.File.Hold is not null)
        {
            return [];
        }

        return dated.Where(duty => duty.Duty.Deadline!.Due >= today && duty.Duty.Deadline.Due <= today.AddDays(ForecastDays))
            .Select(duty => ForecastOf(duty, open.File))
            .OfType<ForecastBreach>()
            .OrderBy(breach => Array.IndexOf(Surest, breach.Reason))
            .ThenBy(breach => breach.Duty.Deadline!.Due);
    }

    private static ForecastBreach? ForecastOf(DutyView view, CaseFile file)
    {
        var (duty, due) = (view.Duty, view.Duty.Deadline!.Due);
        var purpose = MeetingForDuty.PurposeOf(duty.Kind);
        var arranged = purpose is null ? null : MeetingForDuty.ArrangedFor(duty.Kind, file);
        return duty switch
        {
            _ when arranged <= due => null,
            _ when arranged is { } late => new(view, ForecastReason.MeetingTooLate) { On = late },
            { OwnerId: null } when file is { Ending: null, Allocation.WorkerId: null } => new(view, ForecastReason.NobodyHolds),
            { OwnerId: { } owner } when owner == file.Allocation.WorkerId && file.Allocation.WorkerLeavesOn is { } leaves && leaves < due => new(view, ForecastReason.HolderLeaves) { On = leaves },
            { WaitsFor: not null } => new(view, ForecastReason.WaitsForStep),
            _ => new(view, purpose is null ? ForecastReason.NotDone : ForecastReason.NoMeeting),
        };
    }
}
