using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority has cancelled its meeting, to which the former worker was invited (N58, N62).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day on which it was cancelled.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TheirMeetingCancelled(string TransferId, DateOnly On, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) => Number is null && transfer.TheirMeetingAt is null
        ? [new Refusal("type", "no meeting of the receiving authority is known; record 'theirMeetingArranged' first.")]
        : [];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => transfer with { TheirMeetingAt = null };
}
