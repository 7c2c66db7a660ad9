using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The former authority tells that nobody permits any more that the child's information is shared and that there is no other ground, or that
/// there is one again (N53). Until then the pack is closed here and nothing is decided on it; a child who was taken over before stays so.
/// </summary>
/// <param name="On">The day on which it came.</param>
/// <param name="MayBeRead">True where there is a ground again.</param>
/// <param name="Number">The message's number in the exchange; null where it is recorded here.</param>
public sealed record TransferInSharingChanged(DateOnly On, bool MayBeRead, int? Number = null) : FormerAuthorityAct(On, Number)
{
    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) => [];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) =>
        file.WithTransferIn(transfer => transfer with { SharingEndedOn = MayBeRead ? null : transfer.SharingEndedOn ?? On });
}
