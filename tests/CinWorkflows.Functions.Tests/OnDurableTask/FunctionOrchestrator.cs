using System.Reflection;
using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>A workflow function of the app, as the platform calls it.</summary>
internal sealed class FunctionOrchestrator(MethodInfo function, IWorkflow workflow) : ITaskOrchestrator
{
    public Type InputType => workflow.InputType;

    public Type OutputType => typeof(object);

    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        var run = function.CreateDelegate<Func<TaskOrchestrationContext, Task>>()(context);
        await run;
        return run.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(run);
    }
}
