using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>Of a plan that was taken over from another system its dates are known alone: what it says is recorded here (N18, N19, H15, H16).</summary>
internal static class AdoptedPlan
{
    public static Task RunAsync(Procedure now) =>
        now.Until(file => file.CurrentPlan is not { Adopted: true, CameFrom: null }, DutyKind.CompleteAdoptedPlan);
}
