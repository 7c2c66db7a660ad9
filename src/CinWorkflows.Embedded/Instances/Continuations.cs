using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Makes continuations of workflows: new ones, and those of a history.</summary>
/// <param name="catalog">The workflows by their names.</param>
/// <param name="loggers">For what a workflow logs.</param>
/// <param name="post">Where an instance is told that its workflow waits for something that is not the engine's.</param>
internal sealed class Continuations(WorkflowCatalog catalog, ILoggerFactory loggers, Action<string, InstanceMessage> post)
{
    /// <summary>A continuation that has not begun, or why there is none.</summary>
    public (WorkflowExecution? Execution, FailureDetails? Failure) Begin(string instanceId, WorkflowStarted started)
    {
        if (!catalog.Workflows.TryGetValue(started.Name, out var workflow))
        {
            return (null, EngineFailures.WorkflowNotRegistered(started.Name));
        }

        try
        {
            return (new WorkflowExecution(started, instanceId, workflow(), loggers, OnForeign), null);
        }
        catch (Exception thrown)
        {
            return (null, Failure.Of(thrown));
        }

        void OnForeign(WorkflowExecution execution) => post(instanceId, new ForeignTaskAwaited(execution));
    }

    /// <summary>A continuation at the end of its history, or why there is none.</summary>
    public (WorkflowExecution? Execution, FailureDetails? Failure) Revive(string instanceId, IReadOnlyList<HistoryEvent> history)
    {
        if (history is not [WorkflowStarted started, ..])
        {
            return (null, EngineFailures.Unreadable);
        }

        var (execution, failure) = Begin(instanceId, started);
        return execution is not null && HistoryReplay.Run(execution, history) is { } mismatch
            ? (null, EngineFailures.NonDeterministic(mismatch.ToString()))
            : (execution, failure);
    }
}
