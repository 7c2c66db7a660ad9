using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The case is closed as transferred (RC5), by a manager, with reasons (N63). It cannot be before the receiving authority is responsible:
/// it has accepted and its day has come, or it has the service manager's decision on its record.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="Settled">What becomes of each matter that is open.</param>
public sealed record CaseTransferred(string TransferId, DateOnly On, string Reasons, IReadOnlyList<MatterDecision>? Settled = null) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. transfer.PassesOn is { } passes
            ? desk.Happened("on", On, passes, "the day on which responsibility passes", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses))
            : [new Refusal("type", "the receiving authority has not accepted, nor has it a service manager's decision on its record: this authority is responsible.", desk.ClauseOf(TransferRuleKind.Disputes))],
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
        .. desk.NothingLeftOpen(Settled, handedOver: true),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, On).WithTransfer(TransferId, transfer => transfer with { Outcome = TransferOutcome.Transferred }) with
        {
            Ending = new(On, EndingReason.Transferred, null, "RC5"),
        };
}
