using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Embedded.Time;
using CinWorkflows.Integrations.Exchange.Directory;
using CinWorkflows.Integrations.Hosting;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Records.Memory;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Simulation;

/// <summary>
/// A host on virtual time, in a folder that is thrown away: the real workflow and engine, and either record; only the clock and
/// the post are not, and no other authority is known. The workflows can be run by another <see cref="IVirtualRuntime"/> than the embedded engine.
/// </summary>
public sealed class VirtualHost : IAsyncDisposable
{
    private static readonly MessageSettings Messages = new(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080");

    private readonly string _folder;
    private readonly ServiceProvider _services;

    private VirtualHost(string folder, ServiceProvider services, VirtualTime clock, Postbox post)
    {
        _folder = folder;
        _services = services;
        Clock = clock;
        Post = post;
    }

    public VirtualTime Clock { get; }

    public Postbox Post { get; }

    public EmbeddedEngine Engine => _services.GetRequiredService<EmbeddedEngine>();

    public IWorkflowClient Workflows => _services.GetRequiredService<IWorkflowClient>();

    public CaseRegister Register => _services.GetRequiredService<CaseRegister>();

    public ICaseReader Reader => _services.GetRequiredService<ICaseReader>();

    public IStaffRegister Staff => _services.GetRequiredService<IStaffRegister>();

    public PackLibrary Packs => _services.GetRequiredService<PackLibrary>();

    public IServiceProvider Services => _services;

    private IVirtualRuntime Runtime => _services.GetRequiredService<IVirtualRuntime>();

    public DateOnly Today => LondonTime.Today(Clock);

    public static async Task<VirtualHost> StartAsync(
        DateTimeOffset start,
        PackLibrary packs,
        VirtualRecord record = VirtualRecord.Sqlite,
        CancellationToken cancellationToken = default,
        Action<IServiceCollection>? change = null)
    {
        var folder = Directory.CreateTempSubdirectory("cin-").FullName;
        var clock = new VirtualTime(start);
        var post = new Postbox();
        var composition = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IMessageChannel>(post)
            .AddSingleton<IVirtualRuntime, EmbeddedRuntime>()
            .AddCaseWorkflows(packs)
            .AddEmbeddedEngine(new(Path.Combine(folder, "engine.db"), Durability: Durability.None))
            .AddSingleton<IAuthorityDirectory>(AuthorityDirectory.Empty)
            .AddDelivering(Messages)
            .AddTransferLinks(_ => TransferLinkKey.New());
        _ = record == VirtualRecord.Memory
            ? composition.AddMemoryRecord()
            : composition.AddSingleton(RecordKeys.Of(RecordKeys.NewKey())).AddSqliteRecord(Path.Combine(folder, "record.db"), durable: false);
        change?.Invoke(composition);
        var services = composition.BuildServiceProvider();
        var host = new VirtualHost(folder, services, clock, post);
        if (record == VirtualRecord.Sqlite)
        {
            await services.MigrateRecordAsync(cancellationToken);
        }

        await host.Runtime.StartAsync(cancellationToken);
        return host;
    }

    /// <summary>A team with its staff, and its authority's daily digests.</summary>
    public async Task AddTeamAsync(string packId, string team = OrdinaryCast.Team, CancellationToken cancellationToken = default)
    {
        await Staff.SaveTeamAsync(new(team, "Example team", packId), cancellationToken);
        foreach (var member in OrdinaryCast.Staff(team))
        {
            await Staff.SaveStaffAsync(member, cancellationToken);
        }

        await Workflows.ScheduleAsync(nameof(DailyDigests), packId, new($"digests-{packId}"), cancellationToken);
    }

    /// <summary>Lets everything happen that is due now, the post included.</summary>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        var round = _services.GetRequiredService<DeliveryRound>();
        do
        {
            await Runtime.SettleAsync(cancellationToken);
        }
        while (await round.RunOnceAsync(cancellationToken) > 0);
    }

    /// <summary>Moves on from one due time to the next, and lets everything happen at its own instant.</summary>
    public async Task AdvanceToAsync(DateTimeOffset instant, CancellationToken cancellationToken = default)
    {
        await SettleAsync(cancellationToken);
        while (await NextDueAsync(cancellationToken) is { } due && due <= instant)
        {
            Clock.AdvanceTo(due > Clock.GetUtcNow() ? due : Clock.GetUtcNow());
            await SettleAsync(cancellationToken);
        }

        Clock.AdvanceTo(instant > Clock.GetUtcNow() ? instant : Clock.GetUtcNow());
        await SettleAsync(cancellationToken);
    }

    private async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => new[]
    {
        await Runtime.NextDueAsync(cancellationToken),
        await _services.GetRequiredService<IOutbox>().NextDueAsync(cancellationToken),
        await _services.GetRequiredService<ICalendarBook>().NextDueAsync(cancellationToken),
    }.Min();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
