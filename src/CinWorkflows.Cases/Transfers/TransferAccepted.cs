using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// The receiving authority accepts responsibility from a day on; until then the former authority is responsible (N61). An acceptance
/// holds, also where it crosses a withdrawal; one of a family that has not moved ends with the withdrawal. Responsibility is not passed backwards in time. After a refusal it counts as the other side
/// sends it; what somebody here was told needs proof, and a manager who does not hold the case records it (N60).
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day of the acceptance.</param>
/// <param name="ResponsibleFrom">The first day of responsibility, at most <see cref="LongestLead"/> days later.</param>
/// <param name="By">Who accepted, by name.</param>
/// <param name="Worker">The allocated worker's name, where one is named.</param>
/// <param name="Number">The message's number in the exchange; null where somebody told it otherwise.</param>
public sealed record TransferAccepted(string TransferId, DateOnly On, DateOnly ResponsibleFrom, string By, string? Worker = null, int? Number = null) : ReceivingAuthorityAct(TransferId, On, Number)
{
    /// <summary>How many days ahead responsibility may be accepted.</summary>
    public const int LongestLead = 60;

    /// <summary>What the receiving authority decided about the child whom it takes over (N44, N63); null where it did not say.</summary>
    public TransferInDecision? Decision { get; init; }

    /// <summary>How they said so, and what proves it; needed after a refusal, and where it is recorded on a later day, unless it came by the exchange or the link.</summary>
    public string? How { get; init; }

    /// <summary>The worker, where the words name somebody; null where nobody is named, or "TBC" came in place of a name.</summary>
    public string? NamedWorker() => EmptyWords.AreNobody(Worker) ? null : Worker;

    /// <inheritdoc />
    private protected override IEnumerable<(string Field, string? Name, string Who)> NamedThere => [("by", By, "who there accepted"), ("worker", Worker, "the worker there who takes the child on")];

    /// <inheritdoc />
    private protected override IEnumerable<Refusal> Check(TransferOut transfer, CaseDesk desk) =>
    [
        .. Decision == TransferInDecision.Refuse
            ? new Refusal[] { new("decision", "an acceptance refuses nothing; record 'transferRefused'.") }
            : [],
        .. Number is null && transfer.AcceptedOn is { } accepted
            ? new Refusal[] { new("type", $"the receiving authority accepted on {accepted:yyyy-MM-dd}.") }
            : [],
        .. Number is null && desk.Actor != Actor.Service ? AnswersAnOffer(transfer, desk) : [],
        .. Lead("responsibleFrom", ResponsibleFrom, On, desk),
        .. Number is null ? TransferRules.Named("by", By, "who accepted", desk) : CaseDesk.Text("by", By, "who accepted"),
        .. Number is null && Worker is not null ? TransferRules.Named("worker", Worker, "the worker's name (leave it out while nobody is named)", desk, desk.ClauseOf(TransferRuleKind.JointHandover)) : [],
        .. Number is null && desk.Actor != Actor.Service && desk.Pack.ClocksStartWithAnchor ? transfer.RefusedOn is { } refused ? Proof(refused, desk) : ToldLater(desk) : [],
    ];

    /// <inheritdoc />
    private protected override TransferOut Change(TransferOut transfer) => (transfer with
    {
        AcceptedOn = On,
        TheirDecision = Decision,
        TheirMeetingAt = Decision == TransferInDecision.NoFurtherAction ? null : transfer.TheirMeetingAt,
        ResponsibleFrom = transfer.AssertionReceivedOn is { } asserted && asserted < ResponsibleFrom ? asserted : ResponsibleFrom,
        AcknowledgedOn = transfer.AcknowledgedOn ?? On,
        WorkerNamedOn = NamedWorker() is null ? transfer.WorkerNamedOn : On,
        RefusedOn = null,
        Dispute = transfer.Dispute is { IsOpen: true } ? null : transfer.Dispute,
    }).HeldOverWithdrawal();

    /// <summary>
    /// What is written down here binds nobody there (N60): an offer by the exchange is answered by it, or both authorities would say that the
    /// other holds the child; and an offer that is to be made again is made first.
    /// </summary>
    private static IEnumerable<Refusal> AnswersAnOffer(TransferOut transfer, CaseDesk desk)
    {
        foreach (var refusal in TransferRules.AnsweredByExchange(transfer, desk, $"answer there; silence is the {desk.ServiceManager}'s to decide.", desk.ClauseOf(TransferRuleKind.Disputes)).Concat(TransferRules.IsShared(transfer, desk)))
        {
            yield return refusal;
        }

        if (transfer is { Offers: > 0, NotifiedOn: null })
        {
            yield return new("type", $"the {desk.ServiceManager} decided that the child is offered again: offer it first ('receivingAuthorityNotified'), and record what the receiving authority answers to that.", desk.ClauseOf(TransferRuleKind.Disputes));
        }
    }

    /// <summary>Whoever records an acceptance later than on its day says what proves it (N60): it may end a limit that is over by now.</summary>
    private IEnumerable<Refusal> ToldLater(CaseDesk desk) =>
        On < desk.Today ? CaseDesk.Reason("how", EmptyWords.OrNoProof(How), $"how they accepted on {On:yyyy-MM-dd}, and what proves it,", desk.ClauseOf(TransferRuleKind.Disputes)) : [];

    /// <summary>A refusal does not become an acceptance by the word of whoever holds the case (N60).</summary>
    private IEnumerable<Refusal> Proof(DateOnly refused, CaseDesk desk)
    {
        var clause = desk.ClauseOf(TransferRuleKind.Disputes);
        foreach (var other in TransferRules.ByAManager(desk, $"the receiving authority refused on {refused:yyyy-MM-dd}: that it accepts after all is recorded by a manager who does not hold the case, unless it sends the acceptance itself.", clause))
        {
            yield return other;
        }

        foreach (var missing in CaseDesk.Reason("how", EmptyWords.OrNoProof(How), "how they said that they accept after the refusal, and what proves it,", clause))
        {
            yield return missing;
        }
    }

    /// <summary>Refuses a first day of responsibility in the past or far ahead.</summary>
    internal static IEnumerable<Refusal> Lead(string field, DateOnly responsibleFrom, DateOnly on, CaseDesk desk)
    {
        if (responsibleFrom < on)
        {
            yield return new(field, $"responsibility is accepted from {on:yyyy-MM-dd} or later, not from {responsibleFrom:yyyy-MM-dd}: until then the former authority is responsible.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses));
        }
        else if (responsibleFrom > on.AddDays(LongestLead))
        {
            yield return new(field, $"responsibility is accepted at most {LongestLead} days ahead.", desk.ClauseOf(TransferRuleKind.TimelyAcceptance));
        }
    }
}
