using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Reviews;

/// <summary>A review was undertaken without a meeting, as the manager agreed (H24).</summary>
/// <param name="On">The day.</param>
/// <param name="Note">How it was undertaken.</param>
public sealed record ReviewHeldWithoutMeeting(DateOnly On, string Note) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var approved = desk.File.NextReview is { WithoutMeeting: true }
            ? []
            : new Refusal[] { new("type", "a review takes place in a meeting unless the manager agrees otherwise; record 'reviewWithoutMeetingApproved' first.", desk.Pack.Gates.GetValueOrDefault(GateKind.ReviewInMeeting)?.Clause) };
        return
        [
            .. ReviewOrder.PlanInForce(desk),
            .. approved,
            .. Meetings.MeetingRules.NotTooEarly(Meetings.MeetingPurpose.Review, On, desk),
            .. desk.Happened("on", On, desk.File.FirstPlan?.AgreedOn, "the day on which the plan was agreed"),
            .. CaseDesk.Text("note", Note, "how the review was undertaken"),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithNextReview(review => review with { HeldOn = On });
}
