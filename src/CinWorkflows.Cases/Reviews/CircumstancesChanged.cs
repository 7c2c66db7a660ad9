using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// The family's circumstances have changed significantly: an early review takes place (N24, H21). Under a short break the
/// child, the family or a professional may ask for one at any time (N43). Before there is a plan it is for the assessment; on hold, or
/// after the end, the early review is due once the procedure applies again. Until then somebody says what follows from it ('changeConsidered').
/// </summary>
/// <param name="On">The day of the change.</param>
/// <param name="Change">What has changed.</param>
public sealed record CircumstancesChanged(DateOnly On, string Change) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. CaseDesk.Text("change", Change, "what has changed", desk.Pack.Rule(DutyKind.HoldEarlyReview).Clause),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.CurrentPlan is null ? file : file.WithNextReview(review => review.DueEarlyFor(review.Changes.Append(On)));
}
