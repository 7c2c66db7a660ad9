using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Assessments;

/// <summary>
/// The assessment is concluded with an outcome (N5, H5). Beyond 45 working days from the referral the reasons are recorded
/// (Working Together).
/// </summary>
/// <param name="On">The day.</param>
/// <param name="Outcome">What it found.</param>
/// <param name="RecommendedAgencies">Participants whose contribution it recommends: they are invited to the planning meeting (N7, H7).</param>
/// <param name="DelayReason">Why it took longer than its timescale; needed only then.</param>
/// <param name="Summary">What it found, in words.</param>
/// <param name="Settled">What becomes of each item that is open; needed only where it ends the case.</param>
public sealed record AssessmentConcluded(
    DateOnly On,
    AssessmentOutcome Outcome,
    IReadOnlyList<string>? RecommendedAgencies = null,
    string? DelayReason = null,
    string? Summary = null,
    IReadOnlyList<OpenItemDecision>? Settled = null) : Act, IDecidesOnOpenItems, IGivesReasons
{
    /// <inheritdoc />
    string? IGivesReasons.ReasonsGiven => DelayReason ?? Summary;

    /// <inheritdoc />
    public override IEnumerable<Refusal> Check(CaseDesk desk)
    {
        if ((desk.File.OpenReassessment ?? desk.File.Assessment) is not { } assessment)
        {
            return [new Refusal("type", "the assessment has not started; record its start first.", desk.Pack.Gates.GetValueOrDefault(GateKind.AssessmentFoundNeed)?.Clause)];
        }

        if (assessment.ConcludedOn is { } concluded)
        {
            return [new Refusal("type", $"the assessment was concluded on {concluded:yyyy-MM-dd} already.")];
        }

        var deadline = DutyBook.DeadlineOf(desk.File.OpenReassessment is null ? DutyKind.ConcludeAssessment : DutyKind.ConcludeReassessment, null, desk.File, desk.Pack, desk.Calendar);
        var late = deadline is not null && On > deadline.Due
            ? CaseDesk.Text("delayReason", DelayReason, $"the assessment was due on {deadline.Due:yyyy-MM-dd} ({deadline.Within} from {deadline.Anchor}); the reason for exceeding it", deadline.Clause)
            : [];
        return
        [
            .. desk.Happened("on", On, assessment.StartedOn, "the start of the assessment"),
            .. (RecommendedAgencies ?? []).SelectMany((id, index) => desk.Participant($"recommendedAgencies[{index}]", id)),
            .. late,
            .. Ends(desk.File) ? [.. (desk with { File = Concluded(desk.File) }).NothingLeftOpen(Settled), .. NeedTakenBack.Refuse(desk), .. EndByAssessment.Refuse(desk)] : Array.Empty<Refusal>(),
        ];
    }

    /// <inheritdoc />
    public override CaseFile ApplyTo(CaseFile file, ActStamp stamp)
    {
        var concluded = Concluded(Ends(file) ? file.Settle(Settled, On) : file);
        return Ends(file)
            ? concluded with { Ending = new(On, EndingReason.NoNeedFound, null, Outcome == AssessmentOutcome.EarlyHelp ? "RC9" : "RC8") }
            : concluded;
    }

    /// <summary>The case with the assessment that goes on concluded: a further one, else the first.</summary>
    private CaseFile Concluded(CaseFile file) => file.OpenReassessment is { } going
        ? file with { Reassessments = file.Reassessments!.Replace(one => one == going, one => one with { ConcludedOn = On, Outcome = Outcome }) }
        : file with { Assessment = file.Assessment! with { ConcludedOn = On, Outcome = Outcome } };

    /// <summary>
    /// Whose contribution is recommended by the assessments that found the child in need (N7, H7); empty before one has. A further one adds: whom it does
    /// not name it does not drop, and whoever is left out is left out of the meeting, for a reason.
    /// </summary>
    /// <param name="past">The acts of the case, in order.</param>
    public static IReadOnlyList<string> RecommendedBy(IEnumerable<PastAct> past) =>
    [
        .. past.Select(entry => entry.Act).OfType<AssessmentConcluded>()
            .Where(assessment => assessment.Outcome == AssessmentOutcome.Section17Support)
            .SelectMany(assessment => assessment.RecommendedAgencies ?? [])
            .Distinct(),
    ];

    /// <summary>One that found no need ends the case; under a plan a further one does not: a review, or a recommendation to close, does (N32, H30).</summary>
    private bool Ends(CaseFile file) => Outcome != AssessmentOutcome.Section17Support && (file.OpenReassessment is null || file.CurrentPlan is null);
}
