using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The family returns, does not move, moves on, consent is withdrawn, or the case is about to end here. Once the receiving authority was notified the transfer ends only
/// when that authority confirms; an acceptance that crosses the withdrawal holds where the family has moved. One that waits for a family that never
/// came is withdrawn like an offer.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Why">Why.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record TransferWithdrawn(string TransferId, DateOnly On, WithdrawalReason Why, string Reasons) : Act, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => Reasons;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. transfer.IsPassing
            ? new Refusal[] { new("type", "the receiving authority is responsible: it has to transfer the child back where the family returns.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses)) }
            : [],
        .. transfer.WithdrawnOn is { } withdrawn
            ? new Refusal[] { new("type", $"the transfer was withdrawn on {withdrawn:yyyy-MM-dd}.") }
            : [],
        .. transfer.AssertedOn is not null
            ? new Refusal[] { new("type", $"the {desk.ServiceManager} has decided that the receiving authority is responsible.", desk.ClauseOf(TransferRuleKind.Disputes)) }
            : [],
        .. Why == WithdrawalReason.Remained
            ? new Refusal[] { new("why", $"that is a decision of the {desk.ServiceManager}: record 'transferDisputeDecided'.", desk.ClauseOf(TransferRuleKind.Disputes)) }
            : [],
        .. Why == WithdrawalReason.NotMoving && transfer.HasMoved && desk.Pack.ClocksStartWithAnchor
            ? new Refusal[] { new("why", $"the family lives there since {transfer.ResidentOn:yyyy-MM-dd}, as is recorded. Say that it has returned, or moves on; where it never moved, put the entry right that says so ('entriesCorrected').", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority)) }
            : [],
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => transfer with
    {
        WithdrawnOn = On,
        WithdrawnSequence = stamp.Sequence,
        StaysThere = LeavesTheChildThere ? true : null,

        // No limit that is set already moves later.
        StayToDecideOn = !LeavesTheChildThere ? null : transfer.StayToDecideOn < UnseenStay.DayOf(transfer, On) ? transfer.StayToDecideOn : UnseenStay.DayOf(transfer, On),
        Outcome = transfer.Offers == 0 ? TransferOutcome.Withdrawn : null,
    });

    /// <summary>Where consent is taken back, or the case is to end here, the family goes where it goes: nobody there is asked to take the child over.</summary>
    private bool LeavesTheChildThere => Why is WithdrawalReason.ConsentWithdrawn or WithdrawalReason.CaseEnded;
}
