using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The authority where a child stays for a while, as with relatives or in a refuge, was told that the child is there and until when, and who
/// holds the case (N47, N52). Nothing is handed over: plan, visits and reviews stay here. A longer stay is told again.
/// </summary>
/// <param name="TransferId">Which move.</param>
/// <param name="On">The day.</param>
/// <param name="Note">Who there was told, how and of what.</param>
public sealed record TemporaryStayNotified(string TransferId, DateOnly On, string Note) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. transfer is { TemporaryUntil: not null, WithdrawnOn: null }
            ? []
            : new Refusal[] { new("type", "no stay for a while goes on; record 'receivingAuthorityNotified' for a move that lasts.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority)) },
        .. transfer.Sharing.Basis is null
            ? new Refusal[] { new("type", "there is no ground for sharing; record 'sharingDecided' first.", desk.ClauseOf(TransferRuleKind.Permission)) }
            : [],
        .. SharingReopened.Refuse(transfer, desk),
        .. CaseDesk.Text("note", Note, "who there was told, and how", desk.ClauseOf(TransferRuleKind.FormalNotification)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { StayNotifiedUntil = transfer.TemporaryUntil });
}
