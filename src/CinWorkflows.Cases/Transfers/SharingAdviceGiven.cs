using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The Caldicott Guardian or Legal Services advise (N55). Advice not to share is not undone by asking somebody else: a manager decides then.</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="MayShare">True where the information may be shared.</param>
/// <param name="Advice">The advice.</param>
public sealed record SharingAdviceGiven(string TransferId, DateOnly On, bool MayShare, string Advice) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. transfer.Sharing is { AdviceSoughtOn: not null, AdviceGivenOn: null }
            ? []
            : new Refusal[] { new("type", "no advice is awaited; record 'sharingAdviceSought' first.", desk.ClauseOf(TransferRuleKind.SharingAdvice)) },
        .. desk.Happened("on", On, transfer.Sharing.AdviceSoughtOn, "the day on which it was sought"),
        .. CaseDesk.Text("advice", Advice, "the advice", desk.ClauseOf(TransferRuleKind.SharingAdvice)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        Sharing = transfer.Sharing with
        {
            AdviceGivenOn = On,
            AdvisedToShare = MayShare,
            AdvisedAgainst = MayShare ? transfer.Sharing.AdvisedAgainst : true,
            DecidedAgainstAdvice = MayShare ? transfer.Sharing.DecidedAgainstAdvice : null,
        },
    });
}
