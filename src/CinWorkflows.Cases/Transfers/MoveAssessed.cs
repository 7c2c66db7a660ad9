using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// What the move means for the child's vulnerability: protective factors lost, risks known or new (N48), with the risk by which the
/// clocks run (N49). After several recent moves it says whether the child may be trafficked or enslaved; a "yes" raises a safeguarding concern
/// (N45). It may be assessed again, and then says who may know of it of those who joined since, too. A risk that is lower than before moves limits later, so
/// a manager who does not hold the case decides it with the reason; and an authority that knows of the family hears of it, by the exchange at once, else by a person. Once the
/// transfer has ended a "yes" is recorded all the same, and nothing else of it.
/// </summary>
/// <param name="TransferId">Which transfer.</param>
/// <param name="On">The day.</param>
/// <param name="Risk">The assessed risk.</param>
/// <param name="Impact">What the move means for the child.</param>
/// <param name="RiskNote">What the receiving authority must know of the risks (N57).</param>
/// <param name="Trafficking">The answer on trafficking and modern slavery; needed after several moves.</param>
/// <param name="MayKnow">Who must not know of the move; needed, as nothing leaves to the family before. Whoever must not is restricted by it (N54, N61).</param>
public sealed record MoveAssessed(
    string TransferId,
    DateOnly On,
    TransferRisk Risk,
    string Impact,
    string RiskNote,
    TraffickingCheck? Trafficking = null,
    WhoMayKnow? MayKnow = null) : Act
{
    /// <summary>Why the risk is lower than it was assessed before; needed only then (N49).</summary>
    public string? WhyLower { get; init; }

    /// <inheritdoc />
    public override bool TellsOfDanger => Trafficking is { Concern: true };

    /// <inheritdoc />
    public override bool IsUrgent => TellsOfDanger || Risk == TransferRisk.Urgent;

    /// <inheritdoc />
    public override bool AllowedOnHold => true;

    /// <summary>A concern is something that happened: it is recorded after the end, too.</summary>
    public override bool AllowedAfterEnd => TellsOfDanger;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk) => TellsOfDanger
        ? TransferRules.Of(TransferId, desk, transfer => transfer.IsOpen ? Assessed(desk, transfer) : Concerned(desk, transfer))
        : TransferRules.When(TransferId, desk, transfer => Assessed(desk, transfer));

    private IEnumerable<Refusal> Assessed(CaseDesk desk, TransferOut transfer) =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. CaseDesk.Text("impact", Impact, "what the move means for the child", desk.ClauseOf(TransferRuleKind.ImpactAssessed)),
        .. CaseDesk.Text("riskNote", RiskNote, "what the receiving authority must know of the risks", desk.ClauseOf(TransferRuleKind.RisksUnderstood)),
        .. TraffickingConcern.Check(Trafficking, CountedMoves.Of(desk.File, transfer), desk),
        .. WhoMayKnow.Check("mayKnow", MayKnow, transfer, desk),
        .. transfer.AssessedOn is { } before ? LowerRisk.Refuse(desk, transfer.Risk, $"on {before:yyyy-MM-dd}", Risk, WhyLower) : [],
    ];

    /// <summary>Of a move that has ended nothing is left to be assessed but the danger to the child, which ends with no transfer (N25, N45).</summary>
    private IEnumerable<Refusal> Concerned(CaseDesk desk, TransferOut transfer) =>
    [
        .. desk.Happened("on", On, transfer.ReportedOn, "the report of the move"),
        .. TraffickingConcern.Check(Trafficking, CountedMoves.Of(desk.File, transfer), desk),
    ];

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp) => file.TransferOut(TransferId) is { IsOpen: false }
        ? file.WithTrafficking(Trafficking, TraffickingConcern.IdOf(TransferId), On, stamp)
        : JoinedSinceAssessment.Answered(MayKnow?.Restrict(file, stamp) ?? file).WithTransfer(TransferId, transfer => transfer with { AssessedOn = On, Risk = Risk, LivesWithId = MayKnow?.Keeps(transfer.LivesWithId) == true ? null : transfer.LivesWithId }).WithTrafficking(Trafficking, TraffickingConcern.IdOf(TransferId), On, stamp);
}
