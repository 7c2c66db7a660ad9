using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation.InventedAuthority;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Cases before, at and just after their first meeting.</summary>
internal static class FirstMeetingStories
{
    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("A first meeting in two days, to which the mother comes", Ashmere, 7, FamilyNeeds.Violence, async life =>
        {
            await life.ArrangeAsync(life.Ago(1));
            await life.DoAsync(new AttendanceAccepted("m1", Family.MotherId, "Brings her sister."));
        }),
        new("A first meeting that is late, and that nobody has arranged", Willowbrook, 4, FamilyNeeds.Alcohol, life => life.AssessAsync(life.Ago(8))),
        new("A first meeting tomorrow, to which the father does not come", Colnewater, 9, FamilyNeeds.ParentsHealth, async life =>
        {
            await life.ArrangeAsync(life.Ago(2));
            await life.GoToAsync(life.Ago(1), hour: 14);
            await life.DoAsync(new AttendanceDeclined("m1", Family.FatherId, "Works away until Friday; would like to be rung."));
        }),
        new("A first meeting that was cancelled, and has to be arranged again", Heathgate, 6, FamilyNeeds.HomeConditions, async life =>
        {
            await life.ArrangeAsync(life.Ago(2));
            await life.GoToAsync(life.Ago(1), hour: 15);
            await life.DoAsync(new MeetingCancelled("m1", "The baby was taken to hospital with a fever."));
        }),
        new("Met yesterday; the plan is to be agreed", Ashmere, 10, FamilyNeeds.Attendance, life => life.MeetAsync(life.Ago(1))),
        new("Met a week ago; the plan is drafted and the parents' views are awaited", Willowbrook, 14, FamilyNeeds.Exploitation, async life =>
        {
            await life.MeetAsync(life.Ago(6));
            await life.GoToAsync(life.Ago(4));
            await life.DoAsync(new PlanDrafted(1, await life.PlanAsync()));
            await life.DoAsync(new ViewsOnPlanRecorded(1, Family.MotherId, life.Words("Would like {child} to have a say in which evenings.")));
        }),
        new("Met, and six days later the plan is still not agreed", Colnewater, 5, FamilyNeeds.Violence, life => life.MeetAsync(life.Ago(6))),
        new("Only the school came: whether it was the first meeting, a manager says", Ashmere, 8, FamilyNeeds.HomeConditions, async life =>
        {
            await life.ArrangeAsync(life.Ago(5));
            await life.GoToAsync(life.Ago(2), hour: 18);
            await life.DoAsync(new MeetingHeld("m1", life.Now, [Family.SchoolId], "Nobody of the family came."), breachReason: "The mother's telephone was cut off, and the message did not reach her.");
        }),
    ];

    /// <summary>Assessed, and the first meeting arranged for three working days later.</summary>
    private static async Task ArrangeAsync(this CaseLife life, DateOnly on)
    {
        await life.AssessAsync(life.After(on, -1));
        await life.AttendAsync(DutyKind.HoldFirstPlanningMeeting, on);
    }
}
