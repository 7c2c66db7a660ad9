using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A child lives in another area, or was to, and consent to share was taken back: a manager decides that this authority goes on holding the case, until a
/// day on which it is looked at again, or records that the family is back or has not moved (N47, N53). To share on a ground other than consent, it is
/// decided with 'sharingDecided', of a transfer that was withdrawn after the move is reported again; until then nobody there is told anything.
/// </summary>
/// <param name="TransferId">The transfer that was withdrawn, or is shared no more.</param>
/// <param name="On">The day.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reasons">The reasons (N63).</param>
/// <param name="LookAgainOn">The day from which it is decided again, at most <see cref="LongestWait"/> days later; needed where the authority goes on.</param>
public sealed record StayDecided(string TransferId, DateOnly On, StayDecision Decision, string Reasons, DateOnly? LookAgainOn = null) : Act
{
    /// <summary>How many days it may be before it is looked at again.</summary>
    public const int LongestWait = 90;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => desk.File.TransferOut(TransferId) is not { StayToDecideOn: not null } transfer
        ? [new Refusal("transferId", "of this transfer there is no stay to decide on: it was not withdrawn, nor was consent taken back, while the child lives there, or may do so.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority))]
        :
        [
            .. desk.Happened("on", On, transfer.WithdrawnOn, "the withdrawal"),
            .. transfer.WithdrawnOn is null && Decision != StayDecision.GoOn
                ? new Refusal[] { new("decision", "the transfer is not withdrawn: record 'transferWithdrawn' where the family is back or has not moved.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority)) }
                : [],
            .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
            .. Again(desk),
        ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer => Decision == StayDecision.GoOn
        ? transfer with { StayToDecideOn = LookAgainOn }
        : transfer with { StayToDecideOn = null, BackOn = On });

    private IEnumerable<Refusal> Again(CaseDesk desk) => (Decision, LookAgainOn) switch
    {
        (StayDecision.GoOn, { } again) when again > On && again <= On.AddDays(LongestWait) => [],
        (StayDecision.GoOn, _) => [new Refusal("lookAgainOn", $"the child lives where nobody knows of them: name the day on which you look at it again, after {On:yyyy-MM-dd} and within {LongestWait} days.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority))],
        (_, not null) => [new Refusal("lookAgainOn", "the family is back; leave it out.")],
        _ => [],
    };
}
