using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>An agency of the plan has told its counterpart in the new area, or need not (N56).</summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="PersonId">The agency's professional.</param>
/// <param name="Briefed">True where the counterpart is told.</param>
/// <param name="Reason">Why it need not be; needed only then.</param>
public sealed record CounterpartBriefed(string TransferId, DateOnly On, string PersonId, bool Briefed, string? Reason = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedAfterEnd => true;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.Of(TransferId, desk, transfer =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. TransferRules.PersonOf("personId", PersonId, desk, "a professional of an agency", desk.ClauseOf(TransferRuleKind.CounterpartsBriefed), ParticipantKind.Agency),
        .. Briefed ? [] : CaseDesk.Text("reason", Reason, "why the counterpart need not be told", desk.ClauseOf(TransferRuleKind.CounterpartsBriefed)),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) =>
        file.WithTransfer(TransferId, transfer => transfer with { CounterpartsBriefed = transfer.CounterpartsBriefed.With(PersonId) });
}
