using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Simulation.Stories;

/// <summary>How a case comes from the referral to its plan, reckoned back from the day on which a later step is to be done.</summary>
internal static class ReferralToPlan
{
    /// <summary>Referred, and the assessment begun on the next working day.</summary>
    public static async Task StartAssessmentAsync(this CaseLife life, DateOnly on)
    {
        await life.ReferAsync(life.After(on, -1), life.Worker);
        await life.AttendAsync(DutyKind.StartAssessment, on);
    }

    /// <summary>Assessed within a week, and who comes to the first meeting talked about.</summary>
    public static async Task AssessAsync(this CaseLife life, DateOnly on)
    {
        await life.StartAssessmentAsync(life.After(on, -6));
        await life.AttendAsync(DutyKind.DiscussAttendees, life.After(on, -1));
        await life.AttendAsync(DutyKind.ConcludeAssessment, on);
    }

    /// <summary>The first meeting is held, three working days after it was arranged.</summary>
    public static async Task MeetAsync(this CaseLife life, DateOnly on)
    {
        await life.AssessAsync(life.After(on, -4));
        await life.AttendAsync(DutyKind.HoldFirstPlanningMeeting, life.After(on, -3));
        await life.AttendAsync(DutyKind.HoldFirstPlanningMeeting, on, hour: 18);
    }

    /// <summary>The plan is agreed two working days after the meeting.</summary>
    public static async Task AgreePlanAsync(this CaseLife life, DateOnly on)
    {
        await life.MeetAsync(life.After(on, -2));
        await life.AttendAsync(DutyKind.AgreePlan, on);
    }

    /// <summary>The plan is agreed, and its copies leave the next working day.</summary>
    public static async Task CirculateAsync(this CaseLife life, DateOnly on)
    {
        await life.AgreePlanAsync(life.After(on, -1));
        await life.AttendAsync(DutyKind.CirculatePlan, on);
    }
}
