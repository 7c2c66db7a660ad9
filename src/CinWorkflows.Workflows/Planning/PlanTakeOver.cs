using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>A plan that names somebody who gave the case to another is taken over by whoever holds it now, and everybody who has it hears so (N18, H15).</summary>
internal static class PlanTakeOver
{
    public static Task RunAsync(Procedure now) => now.Until(file => !PlanHolders.NamesFormer(file), DutyKind.TakeOverPlan);
}
