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

    /// <summary>Reviews are recorded in the order in which they were held: the next one follows the last.</summary>
    public static IEnumerable<Refusal> NotBeforeTheLast(DateOnly on, CaseDesk desk) =>
        desk.NotBefore("on", on, desk.File.LastHeldReview?.HeldOn, "the review before it");
}
