using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>Section 2: the plan is developed in the meeting, reflects the parents' views and is settled (N13–N19, H13–H16).</summary>
internal static class PlanAgreement
{
    public static async Task RunAsync(Procedure now)
    {
        await now.Until(file => file.CurrentPlan is not null, DutyKind.AgreePlan);

        // N62: the plan that came holds meanwhile; this authority's own is made in the meeting after the move.
        now.Alongside(now.Until(file => !PlanAfterMove.IsOwed(file), DutyKind.AgreePlan));
    }
}
