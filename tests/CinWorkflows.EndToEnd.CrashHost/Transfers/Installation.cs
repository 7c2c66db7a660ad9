using CinWorkflows.Embedded;
using CinWorkflows.Embedded.Time;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Server.Hosting;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.EndToEnd.CrashHost.Transfers;

/// <summary>The installation of one authority: its own record, workflows and exchange, on the common clock.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services, PolicyPack pack) => (_services, Pack) = (services, pack);

    public PolicyPack Pack { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public static async Task<Installation> StartAsync(int number, string folder, VirtualTime clock, IExchangeLine line)
    {
        Directory.CreateDirectory(folder);
        var packs = Authorities.Library(number);
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IMessageChannel, Postbox>()
            .AddEmbeddedCinWorkflows(new(folder), packs, Durability.None)
            .AddSingleton<IAuthorityDirectory, Authorities>()
            .AddSingleton<ITransferPacks, OnePack>()
            .AddSingleton<IDocumentStore, OnePack>()
            .AddSingleton(line)
            .AddExchange(new(new Dictionary<string, string> { [Authorities.PackOf(number)] = OrdinaryCast.Team }))
            .BuildServiceProvider();
        await services.MigrateRecordAsync(default);
        var installation = new Installation(services, packs.All.Single(entry => entry.Pack.Id == Authorities.PackOf(number)).Pack);
        await installation.PrepareAsync();
        await installation.Get<EmbeddedEngine>().StartAsync();
        return installation;
    }

    /// <summary>Tells the workflows what a process that was killed did not.</summary>
    public Task ReconcileAsync() => Get<Reconciliation>().RunAsync(TimeSpan.Zero, default);

    /// <summary>Lets everything happen that is due now; the post stays where it is.</summary>
    public Task SettleAsync() => Get<EmbeddedEngine>().WaitUntilIdleAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task PrepareAsync()
    {
        var staff = Get<IStaffRegister>();
        await staff.SaveTeamAsync(new(OrdinaryCast.Team, "Team", Pack.Id), default);
        foreach (var member in OrdinaryCast.Staff())
        {
            await staff.SaveStaffAsync(member, default);
        }
    }
}
