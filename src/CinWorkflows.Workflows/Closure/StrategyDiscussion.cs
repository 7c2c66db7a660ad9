using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Closure;

/// <summary>A child who appears to be at risk of significant harm: a strategy discussion, and possibly a section 47 enquiry (N34, H32).</summary>
internal static class StrategyDiscussion
{
    public static Task RunAsync(Procedure now) => now.File.Strategy is { } strategy
        ? now.Together(
        [
            now.Until(_ => !strategy.First.IsDue, DutyKind.HoldStrategyDiscussion),

            // What arose while one was open is discussed for itself: no discussion from before it answers it.
            .. (strategy.Further ?? []).Select(need => now.Until(_ => !need.IsDue, DutyKind.HoldStrategyDiscussion, new NamedSubject(need.Id))),
        ])
        : Task.CompletedTask;
}
