using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>An activity of a catalog.</summary>
internal sealed class PortActivity(IActivity activity) : ITaskActivity
{
    public Type InputType => activity.InputType;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskActivityContext context, object? input) => activity.RunAsync(new(context.Name.Name, context.InstanceId), input ?? Default(), default);

    private object? Default() => InputType.IsValueType ? Activator.CreateInstance(InputType) : null;
}
