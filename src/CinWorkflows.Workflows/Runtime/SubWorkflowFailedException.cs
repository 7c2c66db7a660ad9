namespace CinWorkflows.Workflows.Runtime;

/// <summary>A sub-orchestration failed or was terminated, and no attempt is left.</summary>
public sealed class SubWorkflowFailedException(string workflow, string instanceId, FailureDetails failure)
    : Exception($"Sub-workflow '{workflow}' ({instanceId}) failed: {failure.ErrorType}: {failure.ErrorMessage}")
{
    /// <summary>The workflow's name.</summary>
    public string Workflow { get; } = workflow;

    /// <summary>The instance that failed.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>The last attempt's failure.</summary>
    public FailureDetails Failure { get; } = failure;
}
