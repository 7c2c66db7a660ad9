using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Cases that end, have ended, or were opened again.</summary>
internal static class EndingStories
{
    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("Recommended to close; the manager decides", Willowbrook, 9, FamilyNeeds.Attendance, life => life.RecommendedAsync(life.Ago(2))),
        new("Recommended to close, and the decision is late", Colnewater, 11, FamilyNeeds.HomeConditions, life => life.RecommendedAsync(life.Ago(8))),
        new("Closed: the plan did its work", Ashmere, 7, FamilyNeeds.HomeConditions, async life =>
        {
            await life.RecommendedAsync(life.Ago(20));
            await life.AttendAsync(DutyKind.DecideClosure, life.Ago(18));
        }),
        new("Closed, and opened again when the news got worse", Heathgate, 10, FamilyNeeds.Alcohol, async life =>
        {
            await life.RecommendedAsync(life.Ago(30));
            await life.AttendAsync(DutyKind.DecideClosure, life.Ago(28));
            await life.GoToAsync(life.Ago(3));
            await life.DoAsync(new CaseReopened(life.Now, life.Words(life.Need.Change)), life.Manager);
        }),
        new("Assessed, and no need was found", Ashmere, 5, FamilyNeeds.Attendance, async life =>
        {
            await life.StartAssessmentAsync(life.Ago(20));
            await life.GoToAsync(life.Ago(8));
            await life.DoAsync(new AssessmentConcluded(life.Now, AssessmentOutcome.NoFurtherAction, Summary: "The school and the grandparents support the family well; nothing more is needed from us."), life.Manager);
        }),
        new("Became looked after", Colnewater, 14, FamilyNeeds.Exploitation, async life =>
        {
            await life.AgreePlanAsync(life.MonthsBefore(life.Today, 2));
            await life.LiveAsync(life.Ago(9), DutyKind.HoldReview);
            await life.DoAsync(new BecameLookedAfter(life.Now, await life.LeftOpenAsync("It goes into the care plan.", "The court has placed the young person.")));
        }),
        new("The worker has left: a plan without anybody who holds it", Willowbrook, 8, FamilyNeeds.ParentsHealth, async life =>
        {
            await life.AgreePlanAsync(life.MonthsBefore(life.Today, 2));
            await life.LiveAsync(life.Ago(7), DutyKind.HoldReview);
            await life.DoAsync(new WorkerUnassigned("Has gone to another authority."), life.Manager);
        }),
        new("Given to a new worker, who has to say who does what of the plan", Heathgate, 6, FamilyNeeds.Violence, async life =>
        {
            await life.AgreePlanAsync(life.MonthsBefore(life.Today, 2));
            await life.LiveAsync(life.Ago(3), DutyKind.HoldReview);
            await life.DoAsync(new WorkerAssigned(life.Team.Workers.First(worker => worker.Id != life.Worker.Id).Id, "Shares out the cases of a full list."), life.Manager);
        }),
    ];

    /// <summary>Reviewed early, and found no longer in need.</summary>
    private static async Task RecommendedAsync(this CaseLife life, DateOnly on)
    {
        await life.AgreePlanAsync(life.MonthsBefore(on, 3));
        await life.LiveAsync(life.After(on, -2), DutyKind.RecordReviewOutcome);
        await life.GoToAsync(on);
        var file = await life.FileAsync();
        await life.DoAsync(new ReviewOutcomeRecorded(
            on,
            [ReviewOutcome.NoLongerInNeed],
            "",
            [.. file.CurrentPlan!.Outcomes.Select(id => new OutcomeProgress(id, ProgressRating.Achieved))],
            AmendPlan: false,
            RecommendedRoute: "close"));
    }
}
