using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>A workflow of a catalog, over the adapter.</summary>
internal sealed class PortOrchestrator(IWorkflow workflow) : ITaskOrchestrator
{
    public Type InputType => workflow.InputType;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskOrchestrationContext context, object? input) => workflow.RunAsync(new DurableTaskContext(context), input ?? Default());

    private object? Default() => InputType.IsValueType ? Activator.CreateInstance(InputType) : null;
}
