using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Reviews;

internal static class ReviewOrder
{
    public static IEnumerable<Refusal> PlanInForce(CaseDesk desk)
    {
        if (desk.File.CurrentPlan is null)
        {
            yield return new("type", "there is no plan in force to review; agree the plan first.", desk.Pack.Review.Clause);
        }
    }

    public static IEnumerable<Refusal> NotHeldYet(CaseDesk desk)
    {
        if (desk.File.OpenReview is { HeldOn: { } held })
        {
            yield return new("type", $"the review was held on {held:yyyy-MM-dd}; record its outcome first.", desk.Pack.Review.Clause);
        }
    }
}
