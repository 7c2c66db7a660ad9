using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The former authority withdraws the transfer. Before the child is taken over the case ends; a withdrawal that crosses the acceptance
/// changes nothing about responsibility, and somebody has to find out where the family is.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Why">Why.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferInWithdrawn(DateOnly On, WithdrawalReason Why, int? Number = null) : FormerAuthorityAct(On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) => [];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file) => file.TransferIn!.PassesOn is null
            ? file.WithTransferIn(transfer => transfer with { LeftFor = IsElsewhere ? Why : null }) with { Ending = new(On, EndingReason.TransferWithdrawn, null, "RC7") }
            : file.WithTransferIn(transfer => transfer with { CrossedWithdrawalOn = On });

    /// <summary>Where consent is taken back or the former authority keeps the case, the child stays where it is (N47).</summary>
    private bool IsElsewhere => Why is WithdrawalReason.Returned or WithdrawalReason.NotMoving or WithdrawalReason.MovedOn;
}
