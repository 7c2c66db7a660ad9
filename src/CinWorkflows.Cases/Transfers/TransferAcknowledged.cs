using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The receiving authority has the notification (N52), and says whether it has understood the risks (N57).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who said so, by name.</param>
/// <param name="RisksUnderstood">True where the risks are read and understood.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferAcknowledged(string TransferId, DateOnly On, string By, bool RisksUnderstood, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there acknowledged it")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. Number is null ? TransferRules.Named("by", By, "who acknowledged it", desk) : CaseDesk.Text("by", By, "who acknowledged it"),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => transfer with
    {
        AcknowledgedOn = transfer.AcknowledgedOn ?? On,
        RisksUnderstood = transfer.RisksUnderstood || RisksUnderstood,
    };
}
