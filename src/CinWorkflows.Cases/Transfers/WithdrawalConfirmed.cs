using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority confirms that a transfer is withdrawn and that it has not accepted: this authority stays responsible.</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record WithdrawalConfirmed(string TransferId, DateOnly On, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. transfer.WithdrawnOn is null
            ? new Refusal[] { new("type", "the transfer is not withdrawn; record 'transferWithdrawn' first.") }
            : [],
        .. desk.Happened("on", On, transfer.WithdrawnOn, "the withdrawal"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => transfer with
    {
        Outcome = transfer.Dispute is { Decision: DisputeDecision.RemainResponsible } ? TransferOutcome.Remained : TransferOutcome.Withdrawn,
    };
}
