namespace CinWorkflows.Workflows.Runtime;

/// <summary>A workflow as an engine sees it; written as <see cref="Workflow{TInput,TOutput}"/>.</summary>
public interface IWorkflow
{
    /// <summary>The type that the stored input is read as.</summary>
    Type InputType { get; }

    /// <summary>Runs from the beginning, on the first run and on every replay.</summary>
    Task<object?> RunAsync(IWorkflowContext context, object? input);
}
