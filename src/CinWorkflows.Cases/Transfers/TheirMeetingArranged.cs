using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority has arranged its meeting, to which the former worker is invited (N58, N62).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day on which that was known.</param>
/// <param name="StartsAt">When it starts.</param>
/// <param name="Place">Where.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TheirMeetingArranged(string TransferId, DateOnly On, DateTimeOffset StartsAt, string Place, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. CaseDesk.Text("place", Place, "the place"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) =>
        transfer with { TheirMeetingAt = StartsAt };
}
