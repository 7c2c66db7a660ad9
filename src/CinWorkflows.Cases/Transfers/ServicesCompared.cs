using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The services of the plan were compared with what the receiving authority has, and the family was helped to reach them; what is
/// lacking is listed (N51). Where nothing is, it says what was compared, and with whom: an empty list alone says nothing.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Gaps">What is lacking; an empty list says that nothing is.</param>
public sealed record ServicesCompared(string TransferId, DateOnly On, IReadOnlyList<ServiceGap> Gaps) : Act
{
    /// <summary>What was compared, and with whom over there; needed where nothing is lacking.</summary>
    public string? Compared { get; init; }

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. Gaps.Count == 0 && desk.Pack.ClocksStartWithAnchor
            ? CaseDesk.Reason("compared", EmptyWords.OrNoProof(Compared), "what was compared, and with whom there, so that nothing is lacking,", desk.ClauseOf(TransferRuleKind.ServicesCompared))
            : [],
        .. Gaps.SelectMany((gap, index) => (IEnumerable<Refusal>)
        [
            .. CaseDesk.Text($"gaps[{index}].service", gap.Service, "the service", desk.ClauseOf(TransferRuleKind.ServicesCompared)),
            .. CaseDesk.Text($"gaps[{index}].effect", gap.Effect, "what its absence means for the child", desk.ClauseOf(TransferRuleKind.ServicesCompared)),
            .. CaseDesk.Text($"gaps[{index}].bridging", gap.Bridging, "what is done until there is one", desk.ClauseOf(TransferRuleKind.ServicesCompared)),
        ]),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { ServicesComparedOn = On, ServiceGaps = Gaps.Count });
}
