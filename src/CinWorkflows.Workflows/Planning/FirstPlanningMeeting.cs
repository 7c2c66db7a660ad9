using CinWorkflows.Cases;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>Section 1: the first planning meeting (N5–N12, H5–H12).</summary>
internal static class FirstPlanningMeeting
{
    public static async Task RunAsync(Procedure now)
    {
        // A plan taken over from another system or authority had its meeting there.
        if (now.File.CurrentPlan is not null)
        {
            return;
        }

        // N62: for a child who was taken over on the assessment that came, the plan is made in the meeting after the move.
        if (now.File.TransferIn?.Decision == TransferInDecision.Accept)
        {
            await now.When(Held);
            return;
        }

        // A child protection plan stood in place of a plan when the case was taken over: the plan is asked for, not the meeting's old date.
        if (now.File.NoPlanSince is not null)
        {
            now.Alongside(Prepare(now));
            return;
        }

        // N6: within 10 working days of the start of the assessment, so the duty arises with it; Hillingdon sets no limit (H5).
        await now.When(file => file.CurrentAssessment is not null);
        await now.Together(Prepare(now), Hold(now));
    }

    private static async Task Prepare(Procedure now)
    {
        // N8, H8: who attends is discussed with the child and the parents before anything is arranged.
        await now.Until(file => file.AttendeesDiscussedOn is not null || Held(file), DutyKind.DiscussAttendees);

        // A meeting that was cancelled is arranged again.
        await now.Until(
            file => Held(file)
                || file.FirstPlanningMeeting is not null
                || file.Meetings.LastOrDefault(meeting => meeting.Purpose == MeetingPurpose.FirstPlanning) is not { State: MeetingState.Cancelled },
            DutyKind.RearrangeMeeting,
            new MeetingAgainSubject(MeetingPurpose.FirstPlanning));
    }

    private static Task Hold(Procedure now) => now.Until(Held, DutyKind.HoldFirstPlanningMeeting);

    private static bool Held(CaseFile file) => file.FirstPlanningMeeting is { HeldOn: not null };
}
