using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Duties;

namespace CinWorkflows.Workflows.Digests;

/// <summary>
/// When a case drifts: nothing was recorded for four weeks (not while a child protection plan holds it, nor under arrangements
/// of its own, where longer silence is agreed); nobody was allocated for more than two working days; or the date of an open
/// review or visit was moved later more than once.
/// </summary>
/// <param name="today">The day, Europe/London.</param>
/// <param name="calendar">The authority's working days.</param>
internal sealed class DriftRules(DateOnly today, WorkingCalendar calendar)
{
    private const int QuietDays = 28;
    private const int UnallocatedWorkingDays = 2;
    private const int MovesAllowed = 1;

    public IEnumerable<Drift> Of(CaseWithDuties open)
    {
        var (file, last) = (open.File, LondonTime.DateOf(open.LastRecordedAt));
        if (file is { Ending: null, Hold: null } && file.Regime.Kind == RegimeKind.Ordinary && last.AddDays(QuietDays) <= today)
        {
            yield return new(file.CaseId, DriftKind.Quiet, last);
        }

        foreach (var duty in open.Duties)
        {
            var opened = LondonTime.DateOf(duty.OpenedAt);
            var moves = MovesLater(duty).ToList();
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

    private static DriftKind? KindOf(DutyKind duty) => duty switch
    {
        DutyKind.HoldReview or DutyKind.HoldEarlyReview or DutyKind.HoldTwelveMonthReview => DriftKind.ReviewMovedLater,
        DutyKind.VisitChild => DriftKind.VisitMovedLater,
        _ => null,
    };

    private static IEnumerable<DeadlineChange> MovesLater(DutyView duty) =>
        duty.Changes.Zip(duty.Changes.Skip(1)).Where(pair => pair.Second.Due > pair.First.Due).Select(pair => pair.Second);
}
