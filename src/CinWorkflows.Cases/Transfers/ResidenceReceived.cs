using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The receiving authority has on its record since when the family lives there: it was told, or has found that out itself. With it the case
/// passes, once that authority has accepted (N47). Where it has another day than this authority, the difference is settled. It is the second of two
/// steps of which each side records its own: where the child was offered by the exchange it comes by the exchange alone, or both would say that the
/// other holds the child; elsewhere it needs who there has it and what proves it.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day on which it came on the record there.</param>
/// <param name="ResidentOn">The first day there, as that authority has it.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
/// <param name="By">Who there has it, by name; needed where it did not come by the exchange.</param>
/// <param name="How">How they have it, and what proves it; needed where it did not come by the exchange.</param>
public sealed record ResidenceReceived(string TransferId, DateOnly On, DateOnly ResidentOn, int? Number = null, string? By = null, string? How = null)
    : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there has it")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. desk.NotAfterToday("residentOn", ResidentOn),
        .. Number is null ? Told(transfer, desk, desk.ClauseOf(TransferRuleKind.ResponsibleAuthority)) : [],
    ];

    /// <summary>What somebody here was told: by whom, and what proves it.</summary>
    private IEnumerable<Refusal> Told(TransferOut transfer, CaseDesk desk, string? clause) =>
    [
        .. TransferRules.AnsweredByExchange(transfer, desk, "record there since when the family lives there: the answer comes by itself, and with it the case passes.", clause),
        .. TransferRules.Named("by", By, "who there has it", desk, clause),
        .. TransferRules.Proof("how", How, "how they have it and what proves it", desk, clause),
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer)
    {
        var known = transfer with
        {
            HasMoved = true,
            ResidentOn = transfer.HasMoved ? transfer.ResidentOn : ResidentOn,
            TheirResidentOn = ResidentOn,
            AwaitsResidenceReceipt = null,
            ResidenceKnownOn = transfer is { HasMoved: true, AwaitsResidenceReceipt: not true } ? transfer.ResidenceKnownOn : transfer.ResidenceKnownOn ?? On,
        };
        return (known with { ResidenceDiffersSince = known.ResidentOn == ResidentOn ? null : transfer.ResidenceDiffersSince ?? On }).HeldOverWithdrawal();
    }
}
