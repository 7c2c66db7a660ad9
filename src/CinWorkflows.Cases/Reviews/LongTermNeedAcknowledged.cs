using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Workers;

namespace CinWorkflows.Cases.Reviews;

/// <summary>
/// A manager acknowledges the need for longer-term support that the plan in force states: the specific review beyond 12 months is not
/// asked for as long as the plan states it (N30, H28).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Reason">Why the need is longer-term.</param>
public sealed record LongTermNeedAcknowledged(DateOnly On, string Reason) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        var clause = desk.Pack.Review.LongTermClause;
        var unstated = desk.File.CurrentPlan is { LongTerm: false }
            ? new Refusal[] { new("type", "the plan in force states no need for longer-term support; agree a version of the plan that gives it first.", clause) }
            : [];
        return
        [
            .. ReviewOrder.PlanInForce(desk),
            .. unstated,
            .. RecentWorkers.RefuseException(desk, clause),
            .. desk.Happened("on", On, desk.File.FirstPlan?.AgreedOn, "the day on which the plan was agreed", clause),
            .. CaseDesk.Reason("reason", desk.Pack.ClocksStartWithAnchor && RepeatedClause.Is(Reason) ? null : Reason, "the reason why this child's need is longer-term", clause),
        ];
    }

    /// <inheritdoc />
    public override bool LooksBack => true;

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file with { LongTermAcknowledgedOn = On };
}
