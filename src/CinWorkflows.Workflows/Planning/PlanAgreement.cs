using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>Section 2: the plan is developed in the meeting, reflects the parents' views and is settled (N13–N19, H13–H16).</summary>
internal static class PlanAgreement
{
    public static Task TellAsync(Procedure now) => now.Until(file => file.CurrentPlan is not null, DutyKind.AgreePlan);
}
