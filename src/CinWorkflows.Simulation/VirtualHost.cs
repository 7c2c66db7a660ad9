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
/// A host on virtual time: the real workflow and engine, and either record; only the clock is not. In a folder that is thrown away the post is not
/// real either, and no other authority is known. The workflows can be run by another <see cref="IVirtualRuntime"/> than the embedded engine.
/// </summary>
public sealed class VirtualHost : IAsyncDisposable
{
    private static readonly MessageSettings Messages = new(new("CinWorkflows", "no-reply@cinworkflows.example"), "http://127.0.0.1:5080");

    private readonly string? _folder;
    private readonly ServiceProvider _services;

    private VirtualHost(string? folder, ServiceProvider services)
    {
        _folder = folder;
        _services = services;
    }

    public VirtualTime Clock => _services.GetRequiredService<VirtualTime>();

    public Postbox Post => _services.GetRequiredService<Postbox>();

    public EmbeddedEngine Engine => _services.GetRequiredService<EmbeddedEngine>();

    public IWorkflowClient Workflows => _services.GetRequiredService<IWorkflowClient>();

    public CaseRegister Register => _services.GetRequiredService<CaseRegister>();

    public ICaseReader Reader => _services.GetRequiredService<ICaseReader>();

    public ICaseRecord Record => _services.GetRequiredService<ICaseRecord>();

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
        var composition = new ServiceCollection()
            .AddVirtualTime(start)
            .AddSingleton<Postbox>()
            .AddSingleton<IMessageChannel>(services => services.GetRequiredService<Postbox>())
            .AddCaseWorkflows(packs)
            .AddEmbeddedEngine(new(Path.Combine(folder, "engine.db"), Durability: Durability.None))
            .AddSingleton<IAuthorityDirectory>(AuthorityDirectory.Empty)
            .AddDelivering(Messages)
            .AddTransferLinks(_ => TransferLinkKey.New());
        _ = record == VirtualRecord.Memory
            ? composition.AddMemoryRecord()
            : composition.AddSingleton(RecordKeys.Of(RecordKeys.NewKey())).AddSqliteRecord(Path.Combine(folder, "record.db"), durable: false);
        change?.Invoke(composition);
        return await StartAsync(new(folder, composition.BuildServiceProvider()), migrate: record == VirtualRecord.Sqlite, cancellationToken);
    }

    /// <summary>A host over a record, engine and post that are kept.</summary>
    /// <param name="start">What its clock shows first.</param>
    /// <param name="composition">The record on SQLite, the engine, the workflows and the way on which messages leave.</param>
    public static Task<VirtualHost> StartOnAsync(DateTimeOffset start, IServiceCollection composition, CancellationToken cancellationToken) =>
        StartAsync(new(folder: null, composition.AddVirtualTime(start).BuildServiceProvider()), migrate: true, cancellationToken);

    private static async Task<VirtualHost> StartAsync(VirtualHost host, bool migrate, CancellationToken cancellationToken)
    {
        if (migrate)
        {
            await host._services.MigrateRecordAsync(cancellationToken);
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

    /// <summary>Lets the workflows do what is due now; what they have written stays in the outbox.</summary>
    public Task WorkAsync(CancellationToken cancellationToken = default) => Runtime.SettleAsync(cancellationToken);

    /// <summary>
    /// Moves on as <see cref="AdvanceToAsync"/> does for the workflows, but the post is taken away once a day only, before the day passes: for many cases over
    /// many months.
    /// </summary>
    public async Task AdvanceByDaysToAsync(DateTimeOffset instant, CancellationToken cancellationToken = default)
    {
        await WorkAsync(cancellationToken);
        while (await Runtime.NextDueAsync(cancellationToken) is { } due && due <= instant)
        {
            await PassToAsync(due, cancellationToken);
        }

        await PassToAsync(instant, cancellationToken);
    }

    private async Task PassToAsync(DateTimeOffset instant, CancellationToken cancellationToken)
    {
        if (LondonTime.DateOf(instant) > Today)
        {
            await SettleAsync(cancellationToken);
        }

        Clock.AdvanceTo(instant > Clock.GetUtcNow() ? instant : Clock.GetUtcNow());
        await WorkAsync(cancellationToken);
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
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
