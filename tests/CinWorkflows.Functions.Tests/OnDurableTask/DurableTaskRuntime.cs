using System.Reflection;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>Runs the workflows of a simulated world by the functions of the app, on Durable Task.</summary>
internal sealed class DurableTaskRuntime : IVirtualRuntime, IAsyncDisposable
{
    private readonly IServiceProvider _services;
    private readonly TimeProvider _clock;
    private readonly DurableTaskHost _host;

    public DurableTaskRuntime(IServiceProvider services, TimeProvider clock, ILoggerFactory loggers)
    {
        _services = services;
        _clock = clock;
        _host = new(clock.GetUtcNow(), logging => logging.Services.AddSingleton(loggers));
    }

    public Transcript Transcript => _host.Transcript;

    /// <summary>Replaces the embedded engine.</summary>
    public static void AddTo(IServiceCollection services) => services
        .AddSingleton<DurableTaskRuntime>()
        .AddSingleton<IVirtualRuntime>(provider => provider.GetRequiredService<DurableTaskRuntime>())
        .AddSingleton<BoundWorkflowClient>()
        .AddSingleton<IWorkflowClient>(provider => provider.GetRequiredService<BoundWorkflowClient>());

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _host.StartAsync(Register);
        _services.GetRequiredService<BoundWorkflowClient>().Bind(_host.RuntimeClient);
    }

    public Task SettleAsync(CancellationToken cancellationToken)
    {
        _host.Clock.MoveTo(_clock.GetUtcNow());
        return _host.SettleAsync();
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => Task.FromResult(_host.NextDue);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private void Register(DurableTaskRegistry registry)
    {
        var catalog = _services.GetRequiredService<WorkflowCatalog>();
        foreach (var (name, trigger) in ProductFunctions.With<OrchestrationTriggerAttribute>())
        {
            registry.AddOrchestrator(name, () => new FunctionOrchestrator((MethodInfo)trigger.Member, catalog.Workflows[name]()));
        }

        foreach (var (name, trigger) in ProductFunctions.With<ActivityTriggerAttribute>())
        {
            registry.AddActivity(name, _ => new FunctionActivity(trigger, _services));
        }
    }
}
