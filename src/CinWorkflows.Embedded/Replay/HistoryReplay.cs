using CinWorkflows.Embedded.History;

namespace CinWorkflows.Embedded.Replay;

/// <summary>Feeds a stored history to the code and compares, decision by decision.</summary>
internal static class HistoryReplay
{
    private const string Nothing = "nothing more (it waits)";

    /// <summary>Null when the code decided exactly what the history holds; the execution then stands at its end.</summary>
    public static ReplayMismatch? Run(WorkflowExecution execution, IReadOnlyList<HistoryEvent> history)
    {
        var step = 0;
        var next = 0;
        while (next < history.Count)
        {
            if (history[next] is not IncomingEvent incoming)
            {
                return new ReplayMismatch(step + 1, ((WorkflowAction)history[next]).Describe(), Nothing);
            }

            next++;
            if (incoming is WorkflowTerminated)
            {
                return null;
            }

            var decided = execution.Apply(incoming, replaying: true);
            for (var i = 0; ; i++)
            {
                var expected = next < history.Count ? history[next] as WorkflowAction : null;
                var found = i < decided.Count ? decided[i] : null;
                if (expected is null && found is null)
                {
                    break;
                }

                step++;
                next++;
                if (expected?.Describe() != found?.Describe())
                {
                    return new ReplayMismatch(step, expected?.Describe() ?? Nothing, found?.Describe() ?? Nothing);
                }

                if (expected is TimerCreated timer)
                {
                    execution.Adopt(timer);
                }
            }
        }

        return execution.Fault is { } fault ? new ReplayMismatch(step + 1, Nothing, fault) : null;
    }
}
