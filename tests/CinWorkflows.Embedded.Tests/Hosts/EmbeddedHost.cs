using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Time;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinWorkflows.Embedded.Tests.Hosts;

/// <summary>The embedded engine on a temporary file and a virtual clock.</summary>
public class EmbeddedHost(int hotInstances) : IDurableHost
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddScoped<ScopeProbe>().BuildServiceProvider();

    public EmbeddedHost()
        : this(hotInstances: 100)
    {
    }

    public VirtualTime Time { get; } = new(Start);

    public ILoggerFactory Loggers { get; set; } = NullLoggerFactory.Instance;

    public string? DefaultVersion { get; set; }

    public string DatabasePath => _folder.File("workflows.db");

    public EmbeddedEngine Engine { get; private set; } = null!;

    public IWorkflowClient Client => Engine;

    public DateTimeOffset Now => Time.GetUtcNow();

    public EmbeddedEngine CreateEngine(WorkflowCatalog catalog) => new(
        catalog, _services, Time, Loggers, new EmbeddedEngineOptions(DatabasePath, 8, hotInstances, DefaultVersion, Durability.None));

    public async Task StartAsync(WorkflowCatalog catalog)
    {
        Engine = CreateEngine(catalog);
        await Engine.StartAsync();
    }

    public async Task RestartAsync(WorkflowCatalog catalog)
    {
        await Engine.DisposeAsync();
        await StartAsync(catalog);
        await SettleAsync();
    }

    public Task SettleAsync() => Engine.WaitUntilIdleAsync().WaitAsync(TimeSpan.FromSeconds(20));

    public Task AdvanceAsync(TimeSpan span) => Time.AdvanceToAsync(Engine, Now + span).WaitAsync(TimeSpan.FromSeconds(60));

    public async Task<IReadOnlyList<HistoryEvent>> EventsAsync(string id) => (await Engine.GetHistoryAsync(id))?.Events ?? [];

    public async ValueTask DisposeAsync()
    {
        if (Engine is not null)
        {
            await Engine.DisposeAsync();
        }

        await _services.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
