namespace CinWorkflows.Embedded.History;

/// <summary>Something that the workflow's code decided. A replay must decide the same, in the same order.</summary>
public abstract record WorkflowAction : HistoryEvent
{
    /// <summary>What identifies the step: its kind, name and number. Two steps are the same when these words are.</summary>
    internal abstract string Describe();
}
