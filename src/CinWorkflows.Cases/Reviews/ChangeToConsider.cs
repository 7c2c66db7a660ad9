using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Plans;

namespace CinWorkflows.Cases.Reviews;

/// <summary>A change of the family's circumstances that no early review looks at: there is no plan yet, the case has ended, or a child protection plan holds it (N24, H21).</summary>
/// <param name="Id">Its id: <c>change-</c> and the number of the act.</param>
/// <param name="On">The day of the change.</param>
public sealed record ChangeToConsider(string Id, DateOnly On)
{
    /// <summary>The day on which it was known of.</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>The day on which somebody said what follows from it; null while that is due.</summary>
    public DateOnly? ConsideredOn { get; init; }
}

/// <summary>
/// Where a change of circumstances brings no early review, whoever works on the child says what follows from it, in the assessment or else. An assessment that ends after
/// it takes it in. Where it came after the first plan was agreed, and only the plan is told late, an early review is due all the same: it does not matter which of the
/// two is told first.
/// </summary>
internal static class ChangesToConsider
{
    /// <summary>The case with what is to be considered after an act, or has been.</summary>
    public static CaseFile After(CaseFile after, CaseFile before, Act act, ActStamp stamp) => act switch
    {
        CircumstancesChanged changed when after is { CurrentPlan: null } or { Ending: not null } or { Hold: not null } => after with
        {
            Changes = [.. after.Changes ?? [], new(string.Create(CultureInfo.InvariantCulture, $"change-{stamp.Sequence}"), changed.On) { ToldOn = stamp.On }],
        },
        AssessmentConcluded concluded when after.Changes is { } changes => after with
        {
            Changes = changes.Replace(change => change.ConsideredOn is null && change.On <= concluded.On && change.ToldOn <= stamp.On, change => change with { ConsideredOn = concluded.On }),
        },
        PlanAgreed agreed when before.CurrentPlan is null && after.Changes is { } changes => Reviewed(after, [.. changes.Where(change => change.On > agreed.On)], stamp),
        _ => after,
    };

    private static CaseFile Reviewed(CaseFile file, List<ChangeToConsider> later, ActStamp stamp) => later.Count == 0 ? file
        : file.WithNextReview(review => review.DueEarlyFor(review.Changes.Concat(later.Select(change => change.On)))) with
        {
            Changes = file.Changes!.Replace(later.Contains, change => change with { ConsideredOn = change.ConsideredOn ?? stamp.On }),
        };
}
