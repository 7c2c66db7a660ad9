using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>After a withdrawal that crossed the acceptance it was found out where the family is, and who goes on (N47).</summary>
/// <param name="On">The day.</param>
/// <param name="Reasons">What was found.</param>
public sealed record CrossedWithdrawalSettled(DateOnly On, string Reasons) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.WhenIn(desk, transfer =>
    [
        .. transfer.CrossedWithdrawalOn is null
            ? new Refusal[] { new("type", "no withdrawal crossed the acceptance.") }
            : [],
        .. desk.Happened("on", On, transfer.CrossedWithdrawalOn, "the withdrawal"),
        .. CaseDesk.Text("reasons", Reasons, "what was found", desk.ClauseOf(TransferRuleKind.Reasons)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransferIn(transfer => transfer with { CrossedWithdrawalOn = null });
}
