using CinWorkflows.Functions.Tests.OnDurableTask;
using CinWorkflows.Scenarios.Tests;
using Microsoft.Extensions.DependencyInjection;

[assembly: OnDurableTask]

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>The scenarios of the workflows are run by the functions of the app, on Durable Task.</summary>
public sealed class OnDurableTaskAttribute : ScenarioRuntimeAttribute
{
    protected override void AddTo(IServiceCollection services) => DurableTaskRuntime.AddTo(services);
}
