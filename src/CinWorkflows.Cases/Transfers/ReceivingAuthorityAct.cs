using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// What the receiving authority said about a transfer: it came by the exchange, by its link page, or somebody was told and records it. One
/// that comes by the exchange after the transfer has ended changes nothing any more and is kept all the same.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day on which it was said.</param>
/// <param name="Number">The message's number in the exchange; null where it came otherwise.</param>
public abstract record ReceivingAuthorityAct(string TransferId, DateOnly On, int? Number) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <summary>Whoever answered works there; what came by the exchange stands as it came.</summary>
    public sealed override IEnumerable<OutsiderNamed> OutsidersNamed => Number is null
        ? NamedThere.Select(named => new OutsiderNamed(named.Field, named.Name, $"{named.Who}, and nobody of the family or of this authority; where somebody there has the same name, add where they work"))
        : [];

    /// <summary>Who is named as of the receiving authority, and as what.</summary>
    private protected virtual IEnumerable<(string Field, string? Name, string Who)> NamedThere => [];

    /// <inheritdoc />
    public sealed override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        if (desk.File.TransferOut(TransferId) is not { } transfer)
        {
            return [new Refusal("transferId", $"this case has no transfer '{TransferId}'.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority))];
        }

        return
        [
            .. TransferRules.Next(Number, transfer.Received),
            .. transfer.Offers == 0
                ? new Refusal[] { new("type", "the receiving authority has not been notified; record 'receivingAuthorityNotified' first.", desk.ClauseOf(TransferRuleKind.FormalNotification)) }
                : [],
            .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
            .. Number is null && desk.Pack.ClocksStartWithAnchor
                ? desk.NotBefore("on", On, transfer.NotifiedOn, "the day on which the child was offered", desk.ClauseOf(TransferRuleKind.FormalNotification))
                : [],
            .. transfer.IsOpen ? Check(transfer, desk) : Number is null ? TransferRules.Open(TransferId, desk) : [],
        ];
    }

    /// <inheritdoc />
    public sealed override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer =>
        (transfer.IsOpen ? Change(transfer) : transfer) with { Received = Number ?? transfer.Received });

    /// <summary>What speaks against it while the transfer is open.</summary>
    private protected abstract IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk);

    /// <summary>The transfer after it.</summary>
    private protected abstract TransferOut Change(TransferOut transfer);
}
