using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Workflows.Register;

/// <summary>
/// The first planning meeting counts from the start of the assessment (N6). Where that is told after the meeting, the meeting is held against the
/// limit that comes with it: one held after that was too late. One that is told late and first is owed meanwhile: nobody can say yet that it was in time.
/// </summary>
internal static class ToldInWrongOrder
{
    /// <summary>The limit of a meeting that the case has now, where the meeting was held after it.</summary>
    /// <param name="before">The case before an act.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="desk">Its pack and calendar.</param>
    public static IEnumerable<Breach> Of(CaseFile before, CaseFile after, CaseDesk desk)
    {
        if (!desk.Pack.ClocksStartWithAnchor
            || before is not { Sequence: > 0, FirstPlanningMeeting.HeldOn: { } held }
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
    public static IEnumerable<Duty> WithoutLimit(Telling told) =>
        told is { Act: MeetingHeld, Was: { CurrentAssessment: null, CurrentPlan: null, NoPlanSince: null, TransferIn: null }, Then.FirstPlanningMeeting.HeldOn: not null }
        && told.Was.FirstPlanningMeeting?.HeldOn is null
        && told.Desk.Pack.Rule(DutyKind.HoldFirstPlanningMeeting).Timescale is { HasNoLimit: false, Clause: not Timescale.Local }
            ? [DutyBook.Open(DutyKind.HoldFirstPlanningMeeting, null, told.Was, told.Desk.Pack, told.Desk.Calendar)]
            : [];

    private static Deadline? LimitIn(CaseFile file, CaseDesk desk) => DutyBook.DeadlineOf(DutyKind.HoldFirstPlanningMeeting, null, file, desk.Pack, desk.Calendar);
}
