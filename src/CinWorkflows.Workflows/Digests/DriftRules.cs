using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>
/// When a case drifts: nothing was recorded for four weeks (not while a child protection plan holds it, nor under arrangements
/// of its own, where longer silence is agreed, nor while the next visit of the plan is still ahead); nobody was allocated for more than two
/// working days; or the date of an open review or visit was put off more than once. That a visit or review moves on because it was done is
/// no drift.
/// </summary>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
internal sealed class DriftRules(DateOnly today, WorkingCalendar calendar)
{
    private const int QuietDays = 28;
    private const int UnallocatedWorkingDays = 2;
    private const int MovesAllowed = 1;

    /// <summary>How a case drifts.</summary>
    /// <param name="open">The case.</param>
    /// <param name="until">As it was known at this instant; null for all that is known.</param>
    public IEnumerable<Drift> Of(CaseWithDuties open, DateTimeOffset? until)
    {
        var (file, last) = (open.File, LondonTime.DateOf(open.LastRecordedAt));
        if (file is { Ending: null, Hold: null } && file.Regime.Kind == RegimeKind.Ordinary && last.AddDays(QuietDays) <= today && !open.Duties.Any(IsVisitAhead))
        {
            yield return new(file.CaseId, DriftKind.Quiet, last);
        }

        foreach (var duty in open.Duties)
        {
            var opened = LondonTime.DateOf(duty.OpenedAt);
            var moves = PutOff(duty).Where(change => !(change.At > until)).ToList();
            if (duty.Duty.Kind == DutyKind.AllocateWorker && file.Allocation.WorkerId is null && calendar.AddWorkingDays(opened, UnallocatedWorkingDays) < today)
            {
                yield return new(file.CaseId, DriftKind.Unallocated, opened);
            }
            else if (KindOf(duty.Duty.Kind) is { } kind && moves.Count > MovesAllowed)
            {
                yield return new(file.CaseId, kind, LondonTime.DateOf(moves[^1].At), moves.Count);
            }
        }
    }

    /// <summary>How a case drifts, by all that is known.</summary>
    public IEnumerable<Drift> Of(CaseWithDuties open) => Of(open, until: null);

    private bool IsVisitAhead(DutyView duty) => duty.Duty is { Kind: DutyKind.VisitChild, Deadline: { } visit } && visit.Due >= today;

    private static DriftKind? KindOf(DutyKind duty) => duty switch
    {
        DutyKind.HoldReview or DutyKind.HoldEarlyReview or DutyKind.HoldTwelveMonthReview => DriftKind.ReviewMovedLater,
        DutyKind.VisitChild => DriftKind.VisitMovedLater,
        _ => null,
    };

    /// <summary>The changes by which a date was put off, since it was last done.</summary>
    private static IEnumerable<DeadlineChange> PutOff(DutyView duty)
    {
        var done = duty.Duty.Definition.DoneBy.Select(ActJson.TypeNameOf).ToHashSet(StringComparer.Ordinal);
        var since = duty.Changes.ToList().FindLastIndex(change => done.Contains(change.Cause));
        var changes = duty.Changes.Skip(Math.Max(0, since)).ToList();
        return changes.Zip(changes.Skip(1)).Where(pair => pair.Second.Due > pair.First.Due).Select(pair => pair.Second);
    }
}
