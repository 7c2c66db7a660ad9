using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// The family's circumstances have changed significantly: an early review takes place (N24, H21). Under a short break the
/// child, the family or a professional may ask for one at any time (N43). Before there is a plan it is for the assessment; on hold, or
/// after the end, the early review is due once the procedure applies again. Until then somebody says what follows from it ('changeConsidered'). A review that was held
/// before it was told looked at it only where that is said.
/// </summary>
/// <param name="On">The day of the change.</param>
/// <param name="Change">What has changed.</param>
public sealed record CircumstancesChanged(DateOnly On, string Change) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Change;

    /// <summary>True where a review that was held on that day or later looked at it, though it is told after it: a practitioner of the case says so. Null elsewhere.</summary>
    public bool? LookedAtInReview { get; init; }

    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. CaseDesk.Text("change", Change, "what has changed", desk.Pack.Rule(DutyKind.HoldEarlyReview).Clause),
        .. LookedAtInReview == true && !NeedToKnow.Reads(desk.Relation)
            ? [new Refusal("lookedAtInReview", "whether a review looked at it is said by a practitioner who works on the case: leave it out, and tell the team that holds it.", desk.Pack.Rule(DutyKind.HoldEarlyReview).Clause)]
            : Array.Empty<Refusal>(),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var isKnown = LookedAtInReview == true && stamp.AwaitsWordOf is null;
        return file.CurrentPlan is null || (isKnown && file.Reviews.Any(review => review.HeldOn >= On))
            ? file
            : file.WithNextReview(review => review.DueEarlyFor(review.Changes.Append(new(On))));
    }
}
