using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Assessments;

/// <summary>The duties about the assessment.</summary>
internal static class AssessmentDuties
{
    /// <summary>Start the assessment.</summary>
    public static DutyDefinition StartAssessment { get; } = new(DutyKind.StartAssessment)
    {
        Title = _ => "Start the assessment",
        NextStep = "Start the assessment and record the day on which it started.",
        AtEnd = DutyAtEnd.FallsAway("what ends the case says what becomes of the child without an assessment"),
        OrdinaryPractice = day => day.ByWorker(new AssessmentStarted(day.Today)),
        EndedBy = [typeof(AssessmentStarted), typeof(TransferInDecided)],
        DoneBy = [typeof(AssessmentStarted)],
        CountsInsteadFrom = file => file.AssessedAnew is null ? null : "caseReopened",
        Arises = CaseStep.Referral,
        Ends = CaseStep.AssessmentStart,
    };

    /// <summary>Conclude the assessment (Working Together: 45 working days from referral).</summary>
    public static DutyDefinition ConcludeAssessment { get; } = new(DutyKind.ConcludeAssessment)
    {
        Title = _ => "Conclude the assessment",
        NextStep = "Conclude the assessment and record its outcome. After its day, record the reason for the delay too. Where it finds no need the case ends with it: a manager who does not hold the case reads it and records that.",
        AtEnd = DutyAtEnd.FallsAway("what ends the case says what becomes of the child in place of the outcome"),
        OrdinaryPractice = day => day.File.Assessment is null ? OrdinaryDay.Wait(day) : Conclude(day),
        EndedBy = [typeof(AssessmentConcluded), typeof(TransferInDecided)],
        DoneBy = [typeof(AssessmentConcluded)],
        CountsInsteadFrom = file => file.AssessedAnew is { Earlier: 0 } ? "caseReopened" : null,
        WaitsFor = [new("assessmentNotStarted", "The assessment has not started, or its start is not recorded. The limit runs from the referral.", file => file.Assessment is null)],
        Arises = CaseStep.AssessmentStart,
        Ends = CaseStep.AssessmentEnd,
    };

    /// <summary>Conclude a further assessment, begun during the episode (Working Together).</summary>
    public static DutyDefinition ConcludeReassessment { get; } = new(DutyKind.ConcludeReassessment)
    {
        Title = _ => "Conclude the further assessment",
        NextStep = "Conclude the assessment and record its outcome. After its day, record the reason for the delay too. Where it finds no need the case ends with it: a manager who does not hold the case reads it and records that.",
        AtEnd = DutyAtEnd.DecidedOn(OpenItemId.Assessment),
        OrdinaryPractice = Conclude,
        EndedBy = [typeof(AssessmentConcluded)],
    };

    private static IReadOnlyList<OrdinaryAct> Conclude(OrdinaryDay day) => day.ByWorker(new AssessmentConcluded(
        day.Today,
        AssessmentOutcome.Section17Support,
        [.. day.File.Participants.Where(person => person.Kind == ParticipantKind.Agency).Select(person => person.Id)],
        day.Duty.IsOverdue(day.Today) ? "A parent was in hospital." : null));
}
