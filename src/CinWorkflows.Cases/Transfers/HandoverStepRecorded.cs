using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The worker met the counterpart, visited jointly or attended the receiving authority's meeting, or it was not possible (N58). What was done before
/// the child was offered is recorded and hands over nobody: the step stays due.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Step">Which.</param>
/// <param name="Done">True where it was done.</param>
/// <param name="Reason">Why it was not; needed only then.</param>
public sealed record HandoverStepRecorded(string TransferId, DateOnly On, HandoverStep Step, bool Done, string? Reason = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.Of(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. Done ? [] : CaseDesk.Text("reason", Reason, "why it was not possible", desk.ClauseOf(TransferRuleKind.JointHandover)),
    ]);

    /// <summary>Whether it does the step: it was not possible, or was done once the child was offered.</summary>
    internal bool HandsOver(CaseFile before) => !Done || (before.TransferOut(TransferId) is { Offers: > 0 } transfer && !(transfer.Offers == 1 && On < transfer.NotifiedOn));

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { Handover = transfer.Handover.With(Step) });
}
