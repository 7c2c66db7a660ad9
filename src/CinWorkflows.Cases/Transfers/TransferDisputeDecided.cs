using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The service manager decides about a dispute or delay, where necessary with legal advice (N60). Asserting that the receiving authority
/// is responsible passes responsibility only once that authority has the decision on its own record: no child is without one. Where the limit for the
/// acceptance is over, or that for bringing it to them, nobody has to bring it to them first.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reasons">The reasons (N63).</param>
/// <param name="LegalAdvice">The legal advice, where it was taken; needed to assert the other authority's responsibility.</param>
public sealed record TransferDisputeDecided(string TransferId, DateOnly On, DisputeDecision Decision, string Reasons, LegalAdvice? LegalAdvice = null) : Act
{
    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.When(TransferId, desk, transfer =>
    [
        .. transfer.Dispute is { IsOpen: true, NotifiedOn: not null } || IsSilence(transfer, desk) || WasNotBrought(transfer, desk)
            ? []
            : new Refusal[] { new("type", $"no dispute or delay was brought to the {desk.ServiceManager}; record 'serviceManagerNotified' first.", desk.ClauseOf(TransferRuleKind.Disputes)) },
        .. transfer.IsTaken
            ? new Refusal[] { new("type", "the receiving authority has taken the child over; there is nothing to decide.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses)) }
            : [],
        .. Decision == DisputeDecision.AssertTheirs ? TransferRules.IsShared(transfer, desk) : [],
        .. desk.Happened("on", On, transfer.Dispute?.NotifiedOn, $"the day on which the {desk.ServiceManager} was notified"),
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
        .. Advice(desk),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.WithTransfer(TransferId, transfer =>
    {
        var decided = transfer with { Dispute = (transfer.Dispute ?? new(DisputeAbout.Delay, On)) with { Decision = Decision, DecidedOn = On } };
        return Decision switch
        {
            DisputeDecision.RemainResponsible when transfer.WithdrawnOn is null => decided with { WithdrawnOn = On, WithdrawnSequence = stamp.Sequence },
            DisputeDecision.RemainResponsible => decided,
            DisputeDecision.OfferAgain => decided with { NotifiedOn = null, NotifiedBy = null, AcknowledgedOn = null, RisksUnderstood = false, RefusedOn = null },

            // Whoever was named before did not take a child whom the other side then refused.
            _ => decided with { AssertedOn = On, WorkerNamedOn = null },
        };
    });

    /// <summary>Silence is a delay: once the limit for the acceptance is over it is the service manager's to decide, whoever did or did not bring it.</summary>
    private bool IsSilence(TransferOut transfer, CaseDesk desk) =>
        transfer is { Dispute: null, NotifiedOn: not null, IsTaken: false, RefusedOn: null, AssertedOn: null, WithdrawnOn: null }
        && IsOver(DutyKind.ObtainAcceptance, new OfferSubject(transfer.Label, transfer.Offers), desk);

    /// <summary>A team manager who does not bring a dispute does not keep it from the service manager: past the limit for that, or for the acceptance, it is theirs.</summary>
    private bool WasNotBrought(TransferOut transfer, CaseDesk desk) =>
        desk.Pack.ClocksStartWithAnchor
        && transfer is { Dispute: { IsOpen: true, NotifiedOn: null } dispute, IsTaken: false, WithdrawnOn: null }
        && (IsOver(DutyKind.NotifyServiceManager, new MoveDaySubject(transfer.Label, dispute.RaisedOn), desk)
            || IsOver(DutyKind.ObtainAcceptance, new OfferSubject(transfer.Label, transfer.Offers), desk));

    private bool IsOver(DutyKind kind, DutySubject subject, CaseDesk desk) =>
        DutyBook.DeadlineOf(kind, subject, desk.File, desk.Pack, desk.Calendar) is { } limit && limit.Due < On;

    private IEnumerable<Refusal> Advice(CaseDesk desk) => (LegalAdvice, Decision) switch
    {
        (null, DisputeDecision.AssertTheirs) =>
            [new Refusal("legalAdvice", "asserting another authority's responsibility needs legal advice: when it was given, and what it says.", desk.ClauseOf(TransferRuleKind.Disputes))],
        ({ } advice, _) =>
        [
            .. desk.NotAfterToday("legalAdvice.on", advice.On),
            .. CaseDesk.Text("legalAdvice.advice", advice.Advice, "the legal advice", desk.ClauseOf(TransferRuleKind.Disputes)),
        ],
        _ => [],
    };
}
