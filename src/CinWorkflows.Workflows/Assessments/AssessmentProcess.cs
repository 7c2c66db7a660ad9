using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Assessments;

/// <summary>The assessment: at most 45 working days from the referral (Working Together); planning follows one that found a need (N5, H5).</summary>
internal static class AssessmentProcess
{
    public static async Task TellAsync(Procedure now)
    {
        await now.Until(file => file.Assessment is not null, DutyKind.StartAssessment);
        await now.Until(file => file.Assessment is { ConcludedOn: not null }, DutyKind.ConcludeAssessment);
    }
}
