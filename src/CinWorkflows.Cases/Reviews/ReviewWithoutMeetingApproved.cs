using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Reviews;

/// <summary>The manager agrees that the next review need not take place in a meeting (H24).</summary>
/// <param name="Reason">Why.</param>
public sealed record ReviewWithoutMeetingApproved(string Reason) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) =>
    [
        .. ReviewOrder.PlanInForce(desk),
        .. CaseDesk.Reason("reason", Reason, "the reason", desk.Pack.Gates.GetValueOrDefault(GateKind.ReviewInMeeting)?.Clause),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithNextReview(review => review with { WithoutMeeting = true, WithoutMeetingSince = stamp.On, HeldOn = review.HeldOn ?? review.OnPaper, Owing = null });
}
