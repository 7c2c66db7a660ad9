namespace CinWorkflows.Embedded.Replay;

/// <summary>What is said of a workflow that awaits what its context does not control.</summary>
internal static class ForeignTask
{
    public const string Explanation =
        "The workflow awaited a task that did not come from its context (such as Task.Delay, Task.Run, I/O or " +
        "ConfigureAwait(false)). Such a result is not in the history and cannot be replayed: use the context or an activity.";

    public const string Stuck =
        "The workflow waits, and no activity, timer, event or sub-workflow of its context is open that could wake it.";
}
