using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using static CinWorkflows.Simulation.InventedAuthority.InventedStaff;

namespace CinWorkflows.Simulation.Stories;

/// <summary>Cases whose plan is reviewed, or should be.</summary>
internal static class ReviewStories
{
    public static IReadOnlyList<CaseStory> All { get; } =
    [
        new("A review in two days", Ashmere, 9, FamilyNeeds.Attendance, life => life.ReviewDueAsync(inDays: 5)),
        new("A review that is due in three days, and that nobody has arranged", Willowbrook, 7, FamilyNeeds.HomeConditions, life => life.ReviewDueAsync(inDays: 3, DutyKind.HoldReview)),
        new("A review that should have been held a week ago", Ashmere, 12, FamilyNeeds.Alcohol, life => life.ReviewDueAsync(inDays: -5, DutyKind.HoldReview)),
        new("A review a month late, and the visits stopped with it", Heathgate, 8, FamilyNeeds.HomeConditions, life => life.ReviewDueAsync(inDays: -20, DutyKind.HoldReview, DutyKind.VisitChild)),
        new("Reviewed yesterday; the outcome is to be recorded", Willowbrook, 10, FamilyNeeds.Violence, life => life.ReviewDueAsync(inDays: 2, DutyKind.RecordReviewOutcome)),
        new("Reviewed, and the plan has to be amended", Ashmere, 6, FamilyNeeds.ParentsHealth, life => life.ReviewDueAsync(inDays: -2, DutyKind.AmendPlan)),
        new("Amended, and the copies are to leave", Colnewater, 11, FamilyNeeds.Attendance, life => life.ReviewDueAsync(inDays: -6, DutyKind.CirculateAmendedPlan)),
        new("Who chairs the review waits for the manager", Heathgate, 13, FamilyNeeds.Exploitation, life => life.ReviewDueAsync(inDays: 12, DutyKind.AgreeReviewChair)),
        new("A change of circumstances: an early review", Ashmere, 7, FamilyNeeds.HomeConditions, async life =>
        {
            await life.ReviewDueAsync(inDays: 25, until: life.Ago(4), DutyKind.HoldEarlyReview);
            await life.DoAsync(new CircumstancesChanged(life.Now, life.Words(life.Need.Change)));
            await life.LiveAsync(life.Today, DutyKind.HoldEarlyReview, DutyKind.HoldReview);
        }),
        new("A visit is overdue, and an action of the plan", Willowbrook, 5, FamilyNeeds.Alcohol, async life =>
        {
            await life.ReviewDueAsync(inDays: 12, until: life.Ago(22));
            await life.LiveAsync(life.Today, DutyKind.VisitChild, DutyKind.CompleteAction);
        }),
        new("Eleven months of support: the review at twelve is ahead", Colnewater, 14, FamilyNeeds.ParentsHealth, async life =>
        {
            await life.AgreePlanAsync(life.MonthsBefore(life.Today, 11));
            await life.LiveAsync(life.Today, DutyKind.HoldTwelveMonthReview);
        }),
        new("Support goes on after the first review", Willowbrook, 3, FamilyNeeds.HomeConditions, async life =>
        {
            await life.AgreePlanAsync(life.MonthsBefore(life.Today, 4));
            await life.LiveAsync(life.Today);
        }),
    ];

    /// <summary>The plan was agreed so long ago that its first review is due in so many working days.</summary>
    private static Task ReviewDueAsync(this CaseLife life, int inDays, params IReadOnlyList<DutyKind> leaving) => life.ReviewDueAsync(inDays, life.Today, leaving);

    private static async Task ReviewDueAsync(this CaseLife life, int inDays, DateOnly until, params IReadOnlyList<DutyKind> leaving)
    {
        await life.AgreePlanAsync(life.MonthsBefore(life.Ago(-inDays), 3));
        await life.LiveAsync(until, leaving);
    }
}
