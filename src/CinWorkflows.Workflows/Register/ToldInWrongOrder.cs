using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// A limit that comes with an act is held against what was told before it. The first planning meeting counts from the start of the assessment (N6). Where that is told after the meeting, the meeting is held against the
/// limit that comes with it: one held after that was too late. One that is told late and first is owed meanwhile: nobody can say yet that it was in time.
/// Visits are due by the plan (N19g): where it is recorded after them and begins before, it shows for how long nobody saw the child.
/// </summary>
internal static class ToldInWrongOrder
{
    /// <summary>The limits that the case has now and that what was told before did not keep.</summary>
    /// <param name="before">The case before an act.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="desk">Its pack and calendar.</param>
    public static IReadOnlyList<Breach> Of(CaseFile before, CaseFile after, CaseDesk desk) =>
        desk.Pack.ClocksStartWithAnchor && before.Sequence > 0 ? [.. OfMeeting(before, after, desk), .. OfVisits(before, after, desk)] : [];

    private static IEnumerable<Breach> OfMeeting(CaseFile before, CaseFile after, CaseDesk desk)
    {
        if (before is not { FirstPlanningMeeting.HeldOn: { } held }
            || LimitIn(before, desk) is not null
            || LimitIn(after, desk) is not { Clause: not Timescale.Local } limit
            || held <= limit.Due)
        {
            yield break;
        }

        var meeting = before.FirstPlanningMeeting;
        var duty = DutyBook.Open(DutyKind.HoldFirstPlanningMeeting, null, after, desk.Pack, desk.Calendar);
        yield return new(
            limit.Clause,
            "type",
            $"“{duty.TitleIn(desk.Pack)}” was due on {limit.Due:yyyy-MM-dd} and was done on {held:yyyy-MM-dd}; from when its limit counts was recorded after it, on {desk.Today:yyyy-MM-dd}.")
        {
            AnswerableId = meeting.ChairId,
        };
    }

    /// <summary>The meeting that is told before its assessment, where a clause sets a limit for it.</summary>
    /// <param name="told">What is told.</param>
    public static IEnumerable<Duty> WithoutLimit(LateReport told) =>
        told is { Act: MeetingHeld, Was: { CurrentAssessment: null, CurrentPlan: null, NoPlanSince: null, TransferIn: null }, Then.FirstPlanningMeeting.HeldOn: not null }
        && told.Was.FirstPlanningMeeting?.HeldOn is null
        && told.Desk.Pack.Rule(DutyKind.HoldFirstPlanningMeeting).Timescale is { HasNoLimit: false, Clause: not Timescale.Local }
            ? [DutyBook.Open(DutyKind.HoldFirstPlanningMeeting, null, told.Was, told.Desk.Pack, told.Desk.Calendar)]
            : [];

    /// <summary>One breach for each time in which nobody saw the child for longer than the plan says.</summary>
    private static IEnumerable<Breach> OfVisits(CaseFile before, CaseFile after, CaseDesk desk)
    {
        if (before.FirstPlan is not null || after.FirstPlan is not { StartsOn: { } start } || after.Stage != CaseStage.Review || DutyBook.VisitsFallDue(before, desk.Pack))
        {
            yield break;
        }

        List<DateOnly> seen = [.. desk.Past.Select(past => past.Act).OfType<VisitMade>().Where(visit => visit.ChildSeen).Select(visit => visit.On).Order()];
        DateOnly? last = seen.LastOrDefault(day => day <= start) is var earlier && earlier == default ? null : earlier;
        foreach (var day in seen.Where(day => day > start))
        {
            var duty = DutyBook.Open(DutyKind.VisitChild, null, after with { Visits = after.Visits with { LastOn = last } }, desk.Pack, desk.Calendar);
            if (duty.Deadline is { Clause: not Timescale.Local } limit && limit.Due < day)
            {
                yield return new(
                    limit.Clause,
                    "type",
                    $"“{duty.TitleIn(desk.Pack)}” was due on {limit.Due:yyyy-MM-dd} by the plan that begins on {start:yyyy-MM-dd} and was recorded on {desk.Today:yyyy-MM-dd}; nobody is known to have seen the child until {day:yyyy-MM-dd}.");
            }

            last = day;
        }
    }

    private static Deadline? LimitIn(CaseFile file, CaseDesk desk) => DutyBook.DeadlineOf(DutyKind.HoldFirstPlanningMeeting, null, file, desk.Pack, desk.Calendar);
}
