using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The views of somebody who will not attend the review (N26, H23).</summary>
/// <param name="PersonId">Whose.</param>
/// <param name="On">The day.</param>
/// <param name="Views">What they said, or that they did not wish to give views.</param>
public sealed record ViewsReceived(string PersonId, DateOnly On, string Views) : Act
{
    /// <inheritdoc />
    public override bool HasHappened => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. ReviewOrder.PlanInForce(desk),
        .. desk.TookPart("personId", PersonId),
        .. desk.Happened("on", On, desk.File.ReferredOn, "the referral"),
        .. OfAnEarlierReview(desk),
        .. CaseDesk.Text("views", desk.Pack.ClocksStartWithAnchor && NobodyAsked.Is(Views) ? null : Views, "what they said", desk.Pack.Review.ViewsClause),
    ];

    /// <summary>What was said before the last review was heard there: for the next one they are asked anew.</summary>
    private IEnumerable<Refusal> OfAnEarlierReview(CaseDesk desk) => desk.Pack.ClocksStartWithAnchor && desk.File.LastHeldReview is { HeldOn: { } held, Number: var number } && On < held
        ? [new("on", $"review {number} was held on {held:yyyy-MM-dd}, after these views were given: ask this person for their views on how things are since, and give that day.", desk.Pack.Review.ViewsClause)]
        : [];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithOpenReview(review => review with { ViewsFrom = [.. review.ViewsFrom.Except([PersonId]), PersonId] });
}
