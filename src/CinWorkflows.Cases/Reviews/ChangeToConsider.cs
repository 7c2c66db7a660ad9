using System.Globalization;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// A change of the family's circumstances that no early review looks at: there is no plan yet, the case has ended, or a child protection plan holds it (N24, H21); or a move that
/// somebody reported who may not read the case (N44, N54).
/// </summary>
/// <param name="Id">Its id: <c>change-</c> and the number of the act.</param>
/// <param name="On">The day of the change.</param>
public sealed record ChangeToConsider(string Id, DateOnly On)
{
    /// <summary>The day on which it was known of.</summary>
    public required DateOnly ToldOn { get; init; }

    /// <summary>True where it is a move that somebody reported who may not read the case, and that began no transfer: an assessment or a review says nothing of it. Null elsewhere.</summary>
    public bool? IsMove { get; init; }

    /// <summary>The day on which somebody said what follows from it; null while that is due.</summary>
    public DateOnly? ConsideredOn { get; init; }
}

/// <summary>
/// Where a change of circumstances brings no early review, whoever works on the child says what follows from it, in the assessment or else. An assessment that ends after
/// it was told takes it in. Where it came after the first plan was agreed, or was told after that and nobody has considered it, an early review
/// is due all the same: it does not matter which of the two is told first. Packs of editions before the fourth ask for the days of happening alone.
/// </summary>
internal static class ChangesToConsider
{
    private const int FromEdition = 4;

    /// <summary>The case with what is to be considered after an act, or has been.</summary>
    public static CaseFile After(CaseFile after, CaseFile before, Act act, PolicyPack pack, ActStamp stamp) => act switch
    {
        CircumstancesChanged changed when after is { CurrentPlan: null } or { Ending: not null } or { Hold: not null } => after with
        {
            Changes = [.. after.Changes ?? [], Told(changed.On, stamp)],
        },
        MoveReported reported when reported.IsForTheWorkerToLookAt(before) => after with { Changes = [.. after.Changes ?? [], Told(reported.On, stamp) with { IsMove = true }] },
        CircumstancesChanged changed when pack.Edition >= FromEdition && after.CurrentPlan is not null && !(changed.LookedAtInReview == true && stamp.AwaitsWordOf is null) =>
            after.WithNextReview(review => review.DueEarlyFor([new(changed.On, stamp.At), .. WithoutOne(review.Changes, new(changed.On))])),
        AssessmentConcluded concluded when after.Changes is { } changes => after with
        {
            Changes = changes.Replace(change => change is { ConsideredOn: null, IsMove: null } && change.On <= concluded.On && IsKnown(change, concluded.On, pack, stamp), change => change with { ConsideredOn = concluded.On }),
        },
        PlanAgreed agreed when before.CurrentPlan is null && after.Changes is { } changes =>
            Reviewed(after, [.. changes.Where(change => change.IsMove is null && (change.On > agreed.On || (change.ConsideredOn is null && !IsKnown(change, agreed.On, pack, stamp))))], pack, stamp),
        _ => after,
    };

    private static ChangeToConsider Told(DateOnly on, ActStamp stamp) => new(string.Create(CultureInfo.InvariantCulture, $"change-{stamp.Sequence}"), on) { ToldOn = stamp.On };

    /// <summary>Whether those who concluded or agreed something on a day knew of it: told on the same day, only where that is recorded on it too, and so after it.</summary>
    private static bool IsKnown(ChangeToConsider change, DateOnly on, PolicyPack pack, ActStamp stamp) =>
        pack.Edition >= FromEdition ? change.ToldOn < on || (change.ToldOn == on && stamp.On == on) : change.ToldOn <= stamp.On;

    private static IEnumerable<EarlyChange> WithoutOne(IEnumerable<EarlyChange> changes, EarlyChange one)
    {
        List<EarlyChange> others = [.. changes];
        others.Remove(one);
        return others;
    }

    private static CaseFile Reviewed(CaseFile file, List<ChangeToConsider> later, PolicyPack pack, ActStamp stamp) => later.Count == 0 ? file
        : file.WithNextReview(review => review.DueEarlyFor(review.Changes.Concat(later.Select(change => new EarlyChange(change.On, pack.Edition >= FromEdition ? LondonTime.At(change.ToldOn, new(23, 59)) : null))))) with
        {
            Changes = file.Changes!.Replace(later.Contains, change => change with { ConsideredOn = change.ConsideredOn ?? stamp.On }),
        };
}
