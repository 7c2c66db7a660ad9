using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Closure;

/// <summary>The worker recommends, the team manager decides (N32, H30).</summary>
internal static class ClosureDecision
{
    public static Task RunAsync(Procedure now) =>
        now.Until(file => file.Closure is not { AwaitsDecision: true }, DutyKind.DecideClosure);
}
