using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The family has moved, on this day: the receiving authority's meeting counts from it (N62). It also corrects a date that was wrong,
/// and makes a move for a while one that lasts, or lengthens it. Where the child was offered before, it passes once both sides know of it:
/// by the exchange with the proof that it arrived there, by link and by hand with this record (N47).
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day on which it was known.</param>
/// <param name="ResidentOn">The day from which the family lives there.</param>
/// <param name="TemporaryUntil">Until when, where it is only for a while; null for a move that lasts.</param>
public sealed record MoveConfirmed(string TransferId, DateOnly On, DateOnly ResidentOn, DateOnly? TemporaryUntil = null) : Act
{
    /// <summary>Why it is for a while only, or for longer; needed where its end is another than was known. A practitioner says so; recorded in their name the other end counts once they have confirmed it.</summary>
    public string? TemporaryReason { get; init; }

    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.Of(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. desk.Happened("residentOn", ResidentOn, desk.File.ReferredOn, "the referral", desk.ClauseOf(TransferRuleKind.Residence)),
        .. StayForAWhile.Refuse(TemporaryUntil, ResidentOn, TemporaryReason, transfer.TemporaryUntil, desk),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => (transfer.HasMoved || transfer.Offers == 0 ? transfer : FirstKnown(transfer)) with
        {
            HasMoved = true,
            ResidentOn = ResidentOn,
            TemporaryUntil = stamp.AwaitsWordOf is null ? TemporaryUntil : transfer.TemporaryUntil,
            StayToDecideOn = IsUnseenThere(transfer, file) && !(transfer.StayToDecideOn < On) ? On : transfer.StayToDecideOn,
            BackOn = transfer.HasMoved ? transfer.BackOn : null,

            // The installation there is told, and answers which day it has.
            TheirResidentOn = transfer.OfferedByExchange == true ? null : transfer.TheirResidentOn,
            ResidenceDiffersSince = transfer.OfferedByExchange == true || transfer.TheirResidentOn is not { } theirs || theirs == ResidentOn ? null : transfer.ResidenceDiffersSince ?? On,
        });

    /// <summary>
    /// N47, N53: a family that moves although the transfer was withdrawn or consent was taken back, or because it was not to move, lives where nobody knows
    /// of the child: that is decided about from now on, and no limit that is set already moves later.
    /// </summary>
    private static bool IsUnseenThere(TransferOut transfer, CaseFile file) => file.Ending is null
        && transfer is { HasMoved: false, OvertakenBy: null, Dispute: null or { Decision: not DisputeDecision.RemainResponsible } }
        && (transfer.WithdrawnOn is not null || transfer is { IsOpen: true, StayToDecideOn: not null });

    private TransferOut FirstKnown(TransferOut transfer) => transfer.OfferedByExchange == true
        ? transfer with { AwaitsResidenceReceipt = true }
        : transfer with { ResidenceKnownOn = On };
}
