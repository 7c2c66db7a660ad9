using CinWorkflows.Cases.Acts;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The day from which the family lives here: the meeting counts from it (N62). It also corrects a date that was wrong. The former authority
/// hears of it by the exchange. Where people here have found out another day than it tells, theirs stands, and the difference is settled (N47).
/// </summary>
/// <param name="On">The day on which it was known; of what came by the exchange the day on which it came.</param>
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
    private protected override CaseFile Change(CaseFile file, ActStamp stamp) =>
        file.WithTransferIn(transfer =>
        {
            var known = transfer with
            {
                ResidentOn = Number is not null && transfer.FoundAnotherDay ? transfer.ResidentOn : ResidentOn,
                ToldResidentOn = Number is not null ? ResidentOn : transfer.ToldResidentOn,
                ResidenceKnownOn = transfer.IsOnlyExpected ? On : transfer.ResidenceKnownOn,
                ExpectedOn = null,
            };
            return known with { ResidenceDiffersSince = known.ToldResidentOn is { } told && told != known.ResidentOn ? transfer.ResidenceDiffersSince ?? On : null };
        });

    /// <summary>Where the child was taken over and the case has ended since, the day still decides from when this authority held it.</summary>
    private protected override bool CountsAfterEnd(CaseFile file) =>
        file.TransferIn is { PassesNotBefore: not null, WithdrawnOn: null };
}
