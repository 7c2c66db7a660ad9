using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Embedded;

/// <summary>Registration of the embedded engine.</summary>
public static class EmbeddedEngineRegistration
{
    /// <summary>Adds the engine, and what workflows are reached by.</summary>
    /// <param name="services">The container, which has the catalog of workflows.</param>
    /// <param name="options">Where the engine keeps its file, and how it runs.</param>
    public static IServiceCollection AddEmbeddedEngine(this IServiceCollection services, EmbeddedEngineOptions options) => services
        .AddSingleton(options)
        .AddSingleton<EmbeddedEngine>()
        .AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<EmbeddedEngine>());
}
