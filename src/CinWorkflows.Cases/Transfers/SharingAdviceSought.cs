using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>Without consent and without a risk of harm, advice is sought on whether information may be shared (N55).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="From">Whose advice.</param>
/// <param name="Question">What was asked.</param>
public sealed record SharingAdviceSought(string TransferId, DateOnly On, Adviser From, string Question) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. CaseDesk.Text("question", Question, "the question", desk.ClauseOf(TransferRuleKind.SharingAdvice)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        Sharing = transfer.Sharing with { AdviceFrom = From, AdviceSoughtOn = On, AdviceGivenOn = null, AdvisedToShare = null },
    });
}
