using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// What the former authority said about a transfer into this one. One that comes by the exchange after the case has ended is kept all the
/// same; it changes nothing any more, but who has held the case.
/// </summary>
/// <param name="On">The day on which it was said.</param>
/// <param name="Number">The message's number in the exchange; null where it is recorded here.</param>
public abstract record FormerAuthorityAct(DateOnly On, int? Number) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => Number is not null;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public sealed override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.WhenIn(desk, transfer =>
    [
        .. TransferRules.Next(Number, transfer.Received),
        .. desk.NotAfterToday("on", On),
        .. desk.File.Ending is null ? Check(transfer, desk) : [],
    ]);

    /// <inheritdoc />
    public sealed override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var heard = file.WithTransferIn(transfer => transfer with { Received = Number ?? transfer.Received });
        return file.Ending is null || CountsAfterEnd(file) ? Change(heard, stamp) : heard;
    }

    /// <summary>Whether it still changes something once the case has ended.</summary>
    private protected virtual bool CountsAfterEnd(CaseFile file) => false;

    /// <summary>What speaks against it while the case is open.</summary>
    private protected abstract IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk);

    /// <summary>The case after it.</summary>
    private protected abstract CaseFile Change(CaseFile file, ActStamp stamp);
}
