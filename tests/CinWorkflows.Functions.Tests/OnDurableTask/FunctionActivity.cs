using System.Reflection;
using CinWorkflows.Functions.Cases;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>An activity function of the app, as the platform calls it.</summary>
internal sealed class FunctionActivity(ParameterInfo trigger, IServiceProvider services) : ITaskActivity
{
    public Type InputType => trigger.ParameterType;

    public Type OutputType => typeof(object);

    public Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        var functions = ActivatorUtilities.CreateInstance<ActivityFunctions>(services);
        var invocation = Invocation.Of(context.Name.Name, context.InstanceId, services);
        return (Task<object?>)((MethodInfo)trigger.Member).Invoke(functions, [input, invocation])!;
    }
}
