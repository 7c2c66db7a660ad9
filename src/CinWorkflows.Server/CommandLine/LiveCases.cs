using CinWorkflows.Cases.Packs;
using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Server.Import;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Server.CommandLine;

/// <summary>
/// The live cases of a data folder, for a verb that records something on many of them: it runs their workflows itself, or
/// works beside a running service, which takes up what is recorded here.
/// </summary>
internal sealed class LiveCases : IAsyncDisposable
{
    private const int Page = 500;

    private readonly ServiceProvider _services;
    private readonly CaseRegister _register;

    private LiveCases(ServiceProvider services, PackLibrary packs, bool served)
    {
        _services = services;
        IsServed = served;
        _register = new(
            services.GetRequiredService<IActStore>(),
            services.GetRequiredService<ICaseRecord>(),
            Staff,
            packs,
            services.GetRequiredService<AuthorityCalendars>(),
            services.GetRequiredService<ISchoolTerms>(),
            served ? new WorkflowsElsewhere() : services.GetRequiredService<IWorkflowClient>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<CaseRegister>>());
    }

    /// <summary>True where the service is running.</summary>
    public bool IsServed { get; }

    public IServiceProvider Services => _services;

    public CaseRegister Register => _register;

    public IStaffDirectory Staff => _services.GetRequiredService<IStaffDirectory>();

    public static async Task<LiveCases> OpenAsync(ServerSettings settings, PackLibrary packs, CancellationToken cancellationToken)
    {
        HalfRestored.Refuse(settings);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddEmbeddedCinWorkflows(settings, packs)
            .AddEmlFiles(settings.MessagesFolder)
            .BuildServiceProvider();
        try
        {
            await services.MigrateRecordAsync(cancellationToken);
            await services.ReadyRecordAsync(packs, cancellationToken);
            await EarlierVersionFiles.TakeOverAsync(services, settings, cancellationToken);
            var started = await EngineStart.TryAsync(services, cancellationToken);
            return new(services, packs, served: !started);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>The ids of the live cases, of one pack or of all.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string? packId, CancellationToken cancellationToken)
    {
        var reader = _services.GetRequiredService<ICaseReader>();
        var live = new List<string>();
        while (true)
        {
            var page = await reader.ListAsync(new() { PackId = packId, Skip = live.Count, Take = Page }, cancellationToken);
            live.AddRange(page.Cases.Select(summary => summary.CaseId));
            if (page.Cases.Count < Page)
            {
                return live;
            }
        }
    }

    /// <summary>The version of the pack that a case goes by; null where there is no such case.</summary>
    public async Task<PackReference?> PackOfAsync(string caseId, CancellationToken cancellationToken) =>
        (await _services.GetRequiredService<IActStore>().FindAsync(caseId, cancellationToken))?.File.Pack;

    /// <summary>Records an act on a case and says on the console why it was refused, if it was.</summary>
    /// <returns>Whether it is on the record.</returns>
    public async Task<bool> RecordAsync(string caseId, ActCommand command, CancellationToken cancellationToken)
    {
        var decision = await _register.RecordAsync(caseId, command, cancellationToken);
        foreach (var refusal in decision.Refusals)
        {
            Console.WriteLine($"{caseId}: {refusal.Field}: {refusal.Reason}");
        }

        return decision.Receipt is not null;
    }

    /// <summary>Lets the workflows finish what was recorded, where they run here.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) =>
        IsServed ? Task.CompletedTask : _services.GetRequiredService<EmbeddedEngine>().WaitUntilIdleAsync(cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
