using CinWorkflows.Functions.Cases;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.Hosting;

/// <summary>What an instance does before its first case: it composes the app and makes what the functions of a case take.</summary>
public static class ColdStart
{
    public static void Run()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();
        var functions = ActivatorUtilities.CreateInstance<ActivityFunctions>(services);
        var catalog = services.GetRequiredService<WorkflowCatalog>();
        foreach (var activity in catalog.Activities.Values)
        {
            activity(services);
        }

        GC.KeepAlive(functions);
    }
}
