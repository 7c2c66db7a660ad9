using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Runtime;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// Durable Task itself: its worker and client over gRPC, on loopback, with the hub and the backend of its in-process test host. Time
/// is <see cref="RuntimeClock"/>'s.
/// </summary>
public sealed class DurableTaskHost : IDurableHost
{
    private static readonly DateTimeOffset ConformanceStart = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly JsonDataConverter Json = new(WorkflowJson.Options);

    private readonly HeldTimers _backend = new();
    private readonly Action<ILoggingBuilder> _logging;
    private WebApplication? _sidecar;
    private GrpcChannel? _channel;
    private IHost? _worker;

    public DurableTaskHost()
        : this(ConformanceStart, logging => logging.ClearProviders())
    {
    }

    internal DurableTaskHost(DateTimeOffset start, Action<ILoggingBuilder> logging)
    {
        Clock = new(start);
        _logging = logging;
    }

    public IWorkflowClient Client { get; private set; } = null!;

    public DateTimeOffset Now => Clock.GetUtcNow();

    internal RuntimeClock Clock { get; }

    internal Transcript Transcript { get; } = new();

    /// <summary>The version that the worker is deployed as; null for one without versions.</summary>
    internal string? WorkerVersion { get; set; }

    internal DateTimeOffset? NextDue => _backend.NextDue;

    internal DurableTaskClient RuntimeClient => _worker!.Services.GetRequiredService<DurableTaskClient>();

    public Task StartAsync(WorkflowCatalog catalog) => StartAsync(registry => Register(registry, catalog));

    public async Task RestartAsync(WorkflowCatalog catalog) => await RestartAsync(registry => Register(registry, catalog));

    public async Task SettleAsync()
    {
        do
        {
            await _backend.SettleAsync().WaitAsync(TimeSpan.FromSeconds(60));
        }
        while (_backend.Fire(Now));
    }

    public async Task AdvanceAsync(TimeSpan span)
    {
        var instant = Now + span;
        await SettleAsync();
        while (NextDue is { } due && due <= instant)
        {
            Clock.MoveTo(due);
            await SettleAsync();
        }

        Clock.MoveTo(instant);
    }

    public async ValueTask DisposeAsync()
    {
        await StopWorkerAsync();
        _channel?.Dispose();
        if (_sidecar is not null)
        {
            await _sidecar.StopAsync();
            await _sidecar.DisposeAsync();
        }
    }

    internal async Task StartAsync(Action<DurableTaskRegistry> register)
    {
        _sidecar = BuildSidecar();
        await _sidecar.StartAsync();
        _channel = GrpcChannel.ForAddress(_sidecar.Urls.Single());
        await StartWorkerAsync(register);
    }

    internal async Task RestartAsync(Action<DurableTaskRegistry> register)
    {
        await StopWorkerAsync();
        await _sidecar!.Services.GetRequiredService<VirtualHub>().WorkerGone;
        await StartWorkerAsync(register);
        await SettleAsync();
    }

    private static void Register(DurableTaskRegistry registry, WorkflowCatalog catalog)
    {
        foreach (var (name, factory) in catalog.Workflows)
        {
            registry.AddOrchestrator(name, () => new PortOrchestrator(factory()));
        }

        foreach (var (name, factory) in catalog.Activities)
        {
            registry.AddActivity(name, services => new PortActivity(factory(services)));
        }
    }

    private WebApplication BuildSidecar()
    {
        var builder = WebApplication.CreateSlimBuilder();
        _logging(builder.Logging);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(_backend).AddSingleton(Clock).AddSingleton(Transcript).AddSingleton<VirtualHub>();
        var app = builder.Build();
        app.MapGrpcService<VirtualHub>();
        return app;
    }

    private async Task StartWorkerAsync(Action<DurableTaskRegistry> register)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        _logging(builder.Logging);
        builder.Services.AddDurableTaskWorker(worker =>
        {
            worker.UseGrpc(_channel!).AddTasks(register).Configure(options => options.DataConverter = Json);
            if (WorkerVersion is { } version)
            {
                worker.UseVersioning(new()
                {
                    Version = version,
                    DefaultVersion = version,
                    MatchStrategy = DurableTaskWorkerOptions.VersionMatchStrategy.CurrentOrOlder,
                    FailureStrategy = DurableTaskWorkerOptions.VersionFailureStrategy.Reject,
                });
            }
        });
        builder.Services.AddDurableTaskClient(client =>
        {
            client.UseGrpc(_channel!).RegisterDirectly();
            client.Services.Configure<DurableTaskClientOptions>(client.Name, options =>
            {
                options.DataConverter = Json;
                options.DefaultVersion = WorkerVersion ?? "";
            });
        });
        _worker = builder.Build();
        await _worker.StartAsync();
        Client = new DurableTaskWorkflowClient(RuntimeClient);
    }

    private async Task StopWorkerAsync()
    {
        if (_worker is not null)
        {
            await _worker.StopAsync();
            _worker.Dispose();
            _worker = null;
        }
    }
}
