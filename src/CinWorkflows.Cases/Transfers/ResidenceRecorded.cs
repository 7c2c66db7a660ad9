using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>The day from which the family lives here: the meeting counts from it (N62). It also corrects a date that was wrong.</summary>
/// <param name="On">The day on which it was known.</param>
/// <param name="ResidentOn">The first day here.</param>
/// <param name="Number">The message's number in the exchange; null where it is recorded here.</param>
public sealed record ResidenceRecorded(DateOnly On, DateOnly ResidentOn, int? Number = null) : FormerAuthorityAct(On, Number)
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferIn transfer, CaseDesk desk) =>
    [
        .. desk.NotAfterToday("residentOn", ResidentOn),
    ];

    /// <inheritdoc />
    private protected override CaseFile Change(CaseFile file) =>
        file.WithTransferIn(transfer => transfer with { ResidentOn = ResidentOn, ExpectedOn = null });
}
