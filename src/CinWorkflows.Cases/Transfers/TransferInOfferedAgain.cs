using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// After talking, the former authority offers the child again (N60): a refusal is taken back and a decision is due anew. Where it is recorded by
/// hand, a lower risk, by which the limits here come later, is recorded by a manager who does not hold the case, with the reason (N49).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Risk">The risk as the former authority now assesses it.</param>
/// <param name="RiskNote">Its words on the risk.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferInOfferedAgain(DateOnly On, TransferRisk Risk, string? RiskNote = null, int? Number = null) : FormerAuthorityAct(On, Number)
{
    /// <summary>The plan under which the child moves, as it stands now; null where nothing new was told of it.</summary>
    public TransferredPlan? Plan { get; init; }

    /// <summary>Why the risk is lower than before; needed only then, and only where no message of the exchange says it.</summary>
    public string? WhyLower { get; init; }

    /// <inheritdoc />
    public override bool IsUrgent => Risk == TransferRisk.Urgent;

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) =>
    [
        .. Plan?.Check("plan", desk) ?? [],
        .. Number is null && !transfer.IsAccepted ? LowerRisk.Refuse(desk, transfer.Risk, "by the former authority", Risk, WhyLower) : [],
    ];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) => file.WithTransferIn(transfer => transfer.IsAccepted
        ? transfer
        : transfer with { Risk = Risk, Plan = Plan ?? transfer.Plan, NoticedOn = On, AcknowledgedOn = null, ReadAgainSince = null, Decision = null, DecidedOn = null });
}
