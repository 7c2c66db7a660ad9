namespace CinWorkflows.Workflows.Runtime;

/// <summary>
/// An orchestration: deterministic code that is replayed from its history. One object serves one run; it holds no state
/// that is not rebuilt by the replay.
/// </summary>
/// <typeparam name="TInput">Identifiers, dates and codes only.</typeparam>
/// <typeparam name="TOutput">Identifiers, dates and codes only.</typeparam>
public abstract class Workflow<TInput, TOutput> : IWorkflow
{
    /// <summary>Runs from the beginning, on the first run and on every replay.</summary>
    public abstract Task<TOutput> RunAsync(IWorkflowContext context, TInput input);

    Type IWorkflow.InputType => typeof(TInput);

    async Task<object?> IWorkflow.RunAsync(IWorkflowContext context, object? input) => await RunAsync(context, (TInput)input!);
}
