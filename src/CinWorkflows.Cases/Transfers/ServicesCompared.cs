using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The services of the plan were compared with what the receiving authority has, and the family was helped to reach them; what is
/// lacking is listed (N51).
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Gaps">What is lacking; an empty list says that nothing is.</param>
public sealed record ServicesCompared(string TransferId, DateOnly On, IReadOnlyList<ServiceGap> Gaps) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
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
