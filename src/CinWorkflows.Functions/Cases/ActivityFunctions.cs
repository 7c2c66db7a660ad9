using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;

namespace CinWorkflows.Functions.Cases;

/// <summary>
/// One function for each activity of the catalog, by its name there, with the activity's own input. The activity is made by the
/// catalog, in the services of the invocation.
/// </summary>
public sealed class ActivityFunctions(WorkflowCatalog catalog)
{
    private Task<object?> RunAsync(object input, FunctionContext invocation)
    {
        var name = invocation.FunctionDefinition.Name;
        var activity = catalog.Activities[name](invocation.InstanceServices);
        return activity.RunAsync(new(name, InstanceOf(invocation)), input, invocation.CancellationToken);
    }

    private static string InstanceOf(FunctionContext invocation) =>
        invocation.BindingContext.BindingData.GetValueOrDefault("instanceId")?.ToString()
        ?? throw new InvalidOperationException($"The trigger of '{invocation.FunctionDefinition.Name}' did not say which instance called it.");
}
