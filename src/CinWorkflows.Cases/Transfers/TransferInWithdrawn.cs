using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The former authority withdraws the transfer. Before the case has passed here it ends; a withdrawal that crosses the acceptance of a family
/// that lives here changes nothing about responsibility, and somebody has to find out where the family is.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Why">Why.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferInWithdrawn(DateOnly On, WithdrawalReason Why, int? Number = null) : FormerAuthorityAct(On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) => [];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) => file.TransferIn!.PassesOn is null
            ? file.WithTransferIn(transfer => transfer with { WithdrawnOn = On, LeftFor = IsElsewhere ? Why : null }) with { Ending = file.Ending ?? new(On, EndingReason.TransferWithdrawn, null, "RC7") }
            : file.WithTransferIn(transfer => transfer with { CrossedWithdrawalOn = On });

    /// <summary>Of a child who was taken over from a day that did not come, nobody here holds the case any more.</summary>
    private protected override bool CountsAfterEnd(CaseFile file) => file.TransferIn is { PassesNotBefore: not null, PassesOn: null };

    /// <summary>Where consent is taken back or the former authority keeps the case, the child stays where it is (N47).</summary>
    private bool IsElsewhere => Why is WithdrawalReason.Returned or WithdrawalReason.NotMoving or WithdrawalReason.MovedOn;
}
