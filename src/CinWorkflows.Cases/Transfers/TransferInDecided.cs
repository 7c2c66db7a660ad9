using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// A manager decides about a child who has moved here: taken over on the assessment that came, taken over and assessed anew, taken over and
/// no longer in need, or refused; always with reasons (N44, N62, N63). An acceptance is not taken back, and after the former authority's
/// service manager has asserted this authority's responsibility it cannot be refused: the child would have nobody.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Decision">The decision.</param>
/// <param name="ResponsibleFrom">The first day of responsibility; needed unless it is refused.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="About">What is disputed; needed where it is refused.</param>
/// <param name="Settled">What becomes of each item that is open; needed only where nothing further is done.</param>
public sealed record TransferInDecided(
    DateOnly On,
    TransferInDecision Decision,
    DateOnly? ResponsibleFrom,
    string Reasons,
    DisputeAbout? About = null,
    IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems
{
    /// <summary>Why the child, who is taken over, has this case beside another that is open; null where there is none.</summary>
    public string? DuplicateReason { get; init; }

    /// <summary>The answer on trafficking and modern slavery; needed after several moves, unless it is refused (N45).</summary>
    public TraffickingCheck? Trafficking { get; init; }

    /// <inheritdoc />
    public override bool TellsOfDanger => Trafficking is { Concern: true };

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TransferRules.WhenIn(desk, transfer =>
    [
        .. TransferRules.MayBeRead(transfer, desk),
        .. transfer.IsAccepted
            ? new Refusal[] { new("type", $"the child was taken over on {transfer.DecidedOn:yyyy-MM-dd}; report a move where the family leaves.", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses)) }
            : [],
        .. transfer is { AssertedOn: not null } && Decision == TransferInDecision.Refuse
            ? new Refusal[] { new("decision", "the former authority's service manager has decided that this authority is responsible, and it is: settle the dispute, then report a move back where that is agreed.", desk.ClauseOf(TransferRuleKind.Disputes)) }
            : [],
        .. desk.Happened("on", On, transfer.NoticedOn, "the notice"),
        .. First(desk),
        .. ResponsibleFrom < transfer.ResidentOn
            ? new Refusal[] { new("responsibleFrom", $"the family lives here from {transfer.ResidentOn:yyyy-MM-dd}: until then the former authority is responsible.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority)) }
            : [],
        .. Decision != TransferInDecision.Refuse && transfer.ResidentOn is null && ResponsibleFrom < transfer.ExpectedOn
            ? new Refusal[] { new("responsibleFrom", $"the family is expected here on {transfer.ExpectedOn:yyyy-MM-dd}: until then the former authority is responsible. Record 'residenceRecorded' where it lives here already.", desk.ClauseOf(TransferRuleKind.ResponsibleAuthority)) }
            : [],
        .. Decision == TransferInDecision.NoFurtherAction ? desk.NothingLeftOpen(Settled) : [],
        .. CaseDesk.Text("reasons", Reasons, "the reasons", desk.ClauseOf(TransferRuleKind.Reasons)),
        .. TraffickingConcern.Check(Trafficking, Decision == TransferInDecision.Refuse ? 0 : transfer.RecentMoves ?? 0, desk),
    ]);

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var decided = file
            .WithTransferIn(transfer => transfer with { Decision = Decision, DecidedOn = On, ResponsibleFrom = ResponsibleFrom })
            .WithTrafficking(Trafficking, TraffickingConcern.In, On, stamp);
        return Decision switch
        {
            TransferInDecision.Accept => (decided with { Assessment = OnWhatCame(On) }).InForce(On),
            TransferInDecision.Refuse => decided.WithoutMeetings(On, [.. file.Meetings.Where(meeting => meeting.Purpose == MeetingPurpose.TransferIn).Select(meeting => meeting.Id)]),
            TransferInDecision.NoFurtherAction => decided.Settle(Settled, On) with { Ending = new(On, EndingReason.NoNeedFound, null, "RC8") },
            _ => decided,
        };
    }

    /// <summary>How a case goes on from the assessment that came: as from one that found a need on the day of the decision.</summary>
    internal static AssessmentProgress OnWhatCame(DateOnly on) => new(on, on, AssessmentOutcome.Section17Support);

    private IEnumerable<Refusal> First(CaseDesk desk) => (Decision, ResponsibleFrom, About) switch
    {
        (TransferInDecision.Refuse, not null, _) => [new Refusal("responsibleFrom", "a refusal takes nothing over; leave it out.")],
        (TransferInDecision.Refuse, _, null) => [new Refusal("about", "say what is disputed: responsibility or threshold.", desk.ClauseOf(TransferRuleKind.Disputes))],
        (TransferInDecision.Refuse, _, _) => [],
        (_, null, _) => [new Refusal("responsibleFrom", "from which day is this authority responsible?", desk.ClauseOf(TransferRuleKind.ResponsibilityPasses))],
        (_, { } from, _) => TransferAccepted.Lead("responsibleFrom", from, On, desk),
    };
}
