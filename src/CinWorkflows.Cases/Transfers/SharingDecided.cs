using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// On what ground information is shared: a parent's permission (N53); the risk of harm, to which the law on data protection is no
/// barrier, or that asking would raise it (N54); or advice (N55). The reasons are recorded.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Basis">The ground.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record SharingDecided(string TransferId, DateOnly On, SharingBasis Basis, string Reasons) : Act
{
    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. Ground(transfer.Sharing, desk),
        .. CaseDesk.Text("reasons", Reasons, "the reasons", Basis is SharingBasis.RiskOfHarm or SharingBasis.AskingRaisesRisk ? desk.ClauseOf(TransferRuleKind.RiskOverPermission) : desk.ClauseOf(TransferRuleKind.Permission)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        Sharing = transfer.Sharing with { Basis = Basis, DecidedOn = On },
    });

    private IEnumerable<Refusal> Ground(Sharing sharing, CaseDesk desk) => (Basis, sharing) switch
    {
        (SharingBasis.Consent, { Agreed.Count: 0 }) =>
            [new Refusal("basis", "no parent or carer permits it; record 'sharingAsked', or give another ground.", desk.ClauseOf(TransferRuleKind.Permission))],
        (SharingBasis.Consent, { Refused.Count: > 0 }) =>
            [new Refusal("basis", "a parent or carer refuses: share only because of a risk of harm, or on advice.", desk.ClauseOf(TransferRuleKind.Permission))],
        (SharingBasis.Advice, not { AdvisedToShare: true }) =>
            [new Refusal("basis", "no advice says that it may be shared; record 'sharingAdviceSought' and 'sharingAdviceGiven'.", desk.ClauseOf(TransferRuleKind.SharingAdvice))],
        _ => [],
    };
}
