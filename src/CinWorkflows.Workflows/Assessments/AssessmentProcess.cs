using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Assessments;

/// <summary>The assessment: at most 45 working days from the referral (Working Together); planning follows one that found a need (N5, H5).</summary>
internal static class AssessmentProcess
{
    public static async Task RunAsync(Procedure now)
    {
        // The 45 working days run from the referral: nobody's forgetting to record the start stops them.
        if (now.Pack.ClocksStartWithAnchor)
        {
            now.Alongside(Conclude(now));
        }

        await now.Until(file => file.CurrentAssessment is not null, DutyKind.StartAssessment);
        await Conclude(now);
    }

    /// <summary>A further assessment, begun during the episode, has a clock of its own.</summary>
    public static Task RunFurtherAsync(Procedure now) => now.Until(file => file.OpenReassessment is null, DutyKind.ConcludeReassessment);

    private static Task Conclude(Procedure now) => now.Until(file => file.Assessment is { ConcludedOn: not null }, DutyKind.ConcludeAssessment);
}
