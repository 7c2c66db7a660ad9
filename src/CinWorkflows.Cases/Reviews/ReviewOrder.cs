using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

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

    /// <summary>What is agreed while a limit has passed eases only what comes after: the review, or visit, that is overdue is made good first.</summary>
    public static IEnumerable<Refusal> NothingOverdue(DutyKind kind, DutySubject? subject, string field, CaseDesk desk)
    {
        if (desk.File is { CurrentPlan: not null, Hold: null }
            && DutyBook.DeadlineOf(kind, subject, desk.File, desk.Pack, desk.Calendar) is { } deadline
            && deadline.Due < desk.Today)
        {
            yield return new(
                field,
                $"{(kind == DutyKind.VisitChild ? "a visit" : "a review")} has been overdue since {deadline.Due:yyyy-MM-dd}: an agreement gives it no more time. Make it good first; what is agreed then counts from there.",
                deadline.Clause);
        }
    }

    /// <summary>
    /// The year within which whatever was agreed is looked at again: as long as that of the specific review (N29, H28), counted from the agreement;
    /// null where the pack sets none.
    /// </summary>
    public static Deadline? YearFrom(DateOnly agreedOn, CaseDesk desk) => desk.Pack.ClocksStartWithAnchor
        ? desk.Pack.FindRule(DutyKind.HoldTwelveMonthReview, null)?.Timescale.From(agreedOn, desk.Calendar)
        : null;

    /// <summary>What was held before there was a plan is no review of it.</summary>
    public static IEnumerable<Refusal> NotBeforeThePlan(DateOnly on, CaseDesk desk) =>
        desk.NotBefore("on", on, desk.File.FirstPlan?.CountsFrom, "the plan, which it would review", desk.Pack.Review.Clause);

    /// <summary>Reviews are recorded in the order in which they were held: the next one follows the last.</summary>
    public static IEnumerable<Refusal> NotBeforeTheLast(DateOnly on, CaseDesk desk) =>
        desk.NotBefore("on", on, desk.File.LastHeldReview?.HeldOn, "the review before it");
}
