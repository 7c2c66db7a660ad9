using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The notice and pack of the former authority are acknowledged, and its risks understood, also where it assessed them anew since (N52, N57).</summary>
/// <param name="On">The day.</param>
/// <param name="RisksUnderstood">True where the risks are read and understood.</param>
public sealed record TransferInAcknowledged(DateOnly On, bool RisksUnderstood) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.WhenIn(desk, transfer =>
    [
        .. TransferRules.MayBeRead(transfer, desk),
        .. desk.Happened("on", On, transfer.NoticedOn, "the notice"),
        .. RisksUnderstood
            ? []
            : new Refusal[] { new("risksUnderstood", "read the risk note, ask where it is unclear, and acknowledge once the risks are understood.", desk.ClauseOf(TransferRuleKind.RisksUnderstood)) },
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransferIn(transfer => transfer with { AcknowledgedOn = On, ReadAgainSince = null });
}
