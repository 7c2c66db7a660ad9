using CinWorkflows.Embedded.History;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Embedded.Replay;

/// <summary>
/// Replays a stored history against today's code, without a database and without running an activity: the test that a
/// case started under an earlier release still goes on.
/// </summary>
public static class HistoryReplayer
{
    /// <summary>The first mismatch, or null when the code still fits the history.</summary>
    /// <exception cref="ArgumentException">The history does not begin with a start, or the catalog lacks its workflow.</exception>
    public static ReplayMismatch? Replay(WorkflowCatalog catalog, WorkflowHistory history, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(history);
        if (history.Events is not [WorkflowStarted started, ..])
        {
            throw new ArgumentException("A history begins with the workflow's start.", nameof(history));
        }

        if (!catalog.Workflows.TryGetValue(started.Name, out var workflow))
        {
            throw new ArgumentException($"No workflow '{started.Name}' is registered.", nameof(catalog));
        }

        var execution = new WorkflowExecution(started, history.InstanceId, workflow(), loggers ?? NullLoggerFactory.Instance, static _ => { });
        return HistoryReplay.Run(execution, history.Events);
    }
}
