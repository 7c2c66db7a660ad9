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
        .. CaseDesk.Text("views", Views, "what they said", desk.Pack.Review.ViewsClause),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithOpenReview(review => review with { ViewsFrom = [.. review.ViewsFrom.Except([PersonId]), PersonId] });
}
