using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Planning;

/// <summary>The plan is carried out: each action by its date (N18, N21, H15).</summary>
internal static class PlanActions
{
    public static Task RunAsync(Procedure now) => now.Together(
        now.File.CurrentPlan!.Actions.Select(action => now.Until(_ => action.DoneOn is not null, DutyKind.CompleteAction, new NamedSubject(action.Id))));
}
