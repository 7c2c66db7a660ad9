using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Processing;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The receiving authority is formally notified and given the pack (N52). It needs an assessed move (N48), a ground for sharing
/// (N53–N55) and the pack; a move for a while is not handed over.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="By">How.</param>
/// <param name="Note">To whom and how it was given by hand; needed only then.</param>
public sealed record ReceivingAuthorityNotified(string TransferId, DateOnly On, NotificationMeans By, string? Note = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.PackPreparedOn, "the day on which the pack was prepared"),
        .. First(transfer, desk),
        .. SharingReopened.Refuse(transfer, desk),
        .. JoinedSinceAssessment.Refuse(transfer, desk),
        .. desk.Pack.ClocksStartWithAnchor ? UndecidedElsewhere.Refuse(desk) : [],
        .. By == NotificationMeans.Hand ? CaseDesk.Text("note", Note, "to whom and how the pack was given", desk.ClauseOf(TransferRuleKind.FormalNotification)) : [],
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        NotifiedOn = On,
        NotifiedBy = By,
        OfferedByExchange = By == NotificationMeans.Exchange ? true : transfer.OfferedByExchange,
        Offers = transfer.Offers + 1,
        AcknowledgedOn = null,
        RisksUnderstood = false,
        RefusedOn = null,
        Dispute = transfer.Dispute is { IsOpen: false } ? null : transfer.Dispute,
    });

    private IEnumerable<Refusal> First(TransferOut transfer, CaseDesk desk)
    {
        if (transfer.PackPreparedOn is null)
        {
            yield return new("type", "the pack has not been prepared; record 'transferPackPrepared' first.", desk.ClauseOf(TransferRuleKind.FormalNotification));
        }

        if (By != NotificationMeans.Hand && UseOfData.HoldsBackPack(desk.File, transfer))
        {
            yield return new("type", "the use of what is held about somebody was restricted after the pack was prepared, and it is given to nobody as it is: record 'transferPackPrepared' again, with 'despiteRestriction', or ask the data protection officer to lift the restriction.");
        }

        if (transfer.Sharing.Basis is null)
        {
            yield return new("type", "there is no ground for sharing; record 'sharingDecided' first.", desk.ClauseOf(TransferRuleKind.Permission));
        }

        if (transfer.Sharing.IsForbiddenByAdvice && desk.Pack.ClocksStartWithAnchor)
        {
            yield return new("type", "the advice is not to share; a manager decides against it with 'sharingDecided', or nothing is sent.", desk.ClauseOf(TransferRuleKind.SharingAdvice));
        }

        if (transfer.TemporaryUntil is { } until)
        {
            yield return new("type", $"the family is expected back on {until:yyyy-MM-dd}; record 'moveConfirmed' without 'temporaryUntil' where the move lasts.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority));
        }

        if (transfer.NotifiedOn is { } notified)
        {
            yield return new("type", $"the receiving authority was notified on {notified:yyyy-MM-dd}; it is offered again only after a decision on a dispute.", desk.ClauseOf(TransferRuleKind.Disputes));
        }

        if (transfer.WithdrawnOn is not null || transfer.IsTaken)
        {
            yield return new("type", "the transfer is withdrawn, or the receiving authority has taken the child over.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses));
        }
    }
}
