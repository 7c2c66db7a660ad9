using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Embedded.Time;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.EndToEnd.CrashHost;

/// <summary>The embedded host as it is served, on its real files and fully durable; only the clock is virtual.</summary>
internal sealed class DurableWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private DurableWorld(ServiceProvider services, VirtualTime clock)
    {
        _services = services;
        Clock = clock;
    }

    public VirtualTime Clock { get; }

    public EmbeddedEngine Engine => Get<EmbeddedEngine>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<DurableWorld> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var clock = new VirtualTime(new Journal(Path.Combine(folder, "journal.json")).Read()?.Now ?? Town.Begins);
        var settings = new ServerSettings(folder);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddEmbeddedCinWorkflows(settings, PackLibrary.Shipped)
            .AddEmlFiles(settings.MessagesFolder)
            .BuildServiceProvider();
        await services.MigrateRecordAsync(default);
        var world = new DurableWorld(services, clock);
        await world.Engine.StartAsync();
        return world;
    }

    /// <summary>What the service does at its start about acts that no workflow was told of.</summary>
    public async Task ReconcileAsync() => await Get<Reconciliation>().RunAsync(TimeSpan.Zero, default);

    /// <summary>Lets everything happen that is due now, the post included.</summary>
    public async Task SettleAsync()
    {
        var dispatch = Get<OutboxDispatch>();
        do
        {
            await Engine.WaitUntilIdleAsync();
        }
        while (await dispatch.RunOnceAsync(default) > 0);
    }

    public Task<CaseSheet> SheetAsync(string caseId) => Get<ICaseRecord>().ReadAsync(caseId, default);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
