using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The manager agrees that the next review need not take place in a meeting (H24).</summary>
/// <param name="Reason">Why.</param>
public sealed record ReviewWithoutMeetingApproved(string Reason) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. ReviewOrder.PlanInForce(desk),
        .. OwnReview(desk),
        .. CaseDesk.Reason("reason", Reason, "the reason", desk.Pack.Gates.GetValueOrDefault(GateKind.ReviewInMeeting)?.Clause),
    ];

    /// <summary>To approve what was undertaken already is to accept the rules that were not kept: nobody does that who answers for one of them.</summary>
    private static IEnumerable<Refusal> OwnReview(CaseDesk desk)
    {
        if (desk.Pack.ClocksStartWithAnchor && desk.File.NextReview?.Owing?.Any(id => desk.File.Breach(id)?.AnswerableId == desk.Actor.Id) == true)
        {
            yield return new("actor.id", "nobody approves a review for which they answer themselves: another manager does.", desk.Pack.Rule(DutyKind.AnswerBreach).Clause);
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        return file.NextReview is { OnPaper: { } on } ? file.WithReviewHeld(on, Approved) : file.WithNextReview(Approved);

        Review Approved(Review review) => review with { WithoutMeeting = true, WithoutMeetingSince = stamp.On, Owing = null };
    }
}
