using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The case is closed as transferred (RC5), by a manager, with reasons (N63). It cannot be before the receiving authority is responsible:
/// it has accepted and its day has come, or it has the service manager's decision on its record and has named somebody who sees the child. Nor can
/// it be before the family lives there and the receiving authority knows that.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="Settled">What becomes of each item that is open.</param>
public sealed record CaseTransferred(string TransferId, DateOnly On, string Reasons, IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. transfer.PassesOn is { } passes
            ? desk.Happened("on", On, passes, "the day on which responsibility passes", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses))
            : transfer.IsTaken ? [] : [new Refusal("type", $"the receiving authority has not accepted, nor has it a {desk.ServiceManager}'s decision on its record: this authority is responsible.", desk.ClauseOf(TransferRuleKind.Disputes))],
        .. Residence(transfer, desk),
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
        .. desk.NothingLeftOpen(Settled, handedOver: true),
    ]);

    /// <summary>A child is not handed over to a place where they do not live, nor to nobody (N47, N60).</summary>
    private IEnumerable<Refusal> Residence(TransferOut transfer, CaseDesk desk)
    {
        if (!transfer.HasMoved)
        {
            yield return new("type", $"the family is not known to have moved; it is expected there from {transfer.ResidentOn:yyyy-MM-dd}. Record 'moveConfirmed' when it has: until then this authority is responsible.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority));
        }
        else if (On < transfer.ResidentOn)
        {
            yield return new("on", $"the family lives there from {transfer.ResidentOn:yyyy-MM-dd}; until then this authority is responsible.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority));
        }

        if (transfer is { IsPassing: true, AwaitsResidenceReceipt: true })
        {
            yield return new("type", "the receiving authority has not confirmed that it knows of the move: until then this authority holds the case. Its installation answers by itself; where it does not, telephone, and record 'residenceReceived' with who there has it on record, and how.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority));
        }

        if (transfer is { IsAsserted: true, WorkerNamedOn: null })
        {
            yield return new("type", "the receiving authority has not accepted, and nobody there is known who sees the child: record 'receivingWorkerNamed' first.", desk.ClauseOf(TransferRuleKind.Disputes));
        }
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.Settle(Settled, On).WithTransfer(TransferId, transfer => transfer with { Outcome = TransferOutcome.Transferred }) with
        {
            Ending = new(On, EndingReason.Transferred, null, "RC5"),
        };
}
