using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.People;
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
        OrdinaryPractice = day => day.ByWorker(new AssessmentStarted(day.Today)),
    };

    /// <summary>Conclude the assessment (Working Together: 45 working days from referral).</summary>
    public static DutyDefinition ConcludeAssessment { get; } = new(DutyKind.ConcludeAssessment)
    {
        Title = _ => "Conclude the assessment",
        NextStep = "Conclude the assessment and record its outcome. After its day, record the reason for the delay too.",
        OrdinaryPractice = day => day.ByWorker(new AssessmentConcluded(
            day.Today,
            AssessmentOutcome.Section17Support,
            [.. day.File.Participants.Where(person => person.Kind == ParticipantKind.Agency).Select(person => person.Id)],
            day.Duty.IsOverdue(day.Today) ? "A parent was in hospital." : null)),
    };
}
