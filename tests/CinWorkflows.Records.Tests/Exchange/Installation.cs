using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Records.Memory;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Calendars;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Documents;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Exchange;

/// <summary>The installation of one authority: its record and its side of the exchange.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const string Team = "team-1";

    private static readonly Role[] Roles = [Role.SocialWorker, Role.TeamManager, Role.ServiceManager];

    private readonly ServiceProvider _services;

    private Installation(PolicyPack pack, RoughLine line, TimeProvider clock)
    {
        (Pack, Line) = (pack, line);
        _services = new ServiceCollection()
            .AddSingleton(clock)
            .AddLogging()
            .AddMemoryRecord()
            .AddSingleton(PackLibrary.Shipped)
            .AddAuthorityCalendars()
            .AddSingleton<IWorkflowClient, StillWorkflows>()
            .AddSingleton<IDocumentStore, KeptDocuments>()
            .AddSingleton<ITransferPacks, KeptPacks>()
            .AddSingleton<IExchangeLine>(line)
            .AddTransient<CaseRegister>()
            .AddExchange(new(new Dictionary<string, string> { [pack.Id] = Team }))
            .BuildServiceProvider();
    }

    public PolicyPack Pack { get; }

    public RoughLine Line { get; }

    public string Code => Pack.Authority.Code!;

    public ExchangeInbox Inbox => Get<ExchangeInbox>();

    public ExchangeDispatch Dispatch => Get<ExchangeDispatch>();

    public static async Task<Installation> StartAsync(string packId, RoughLine line, TimeProvider clock)
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == packId).Pack;
        var installation = new Installation(pack, line, clock);
        var register = installation.Get<IStaffRegister>();
        await register.SaveTeamAsync(new(Team, "Team", packId), CancellationToken.None);
        await register.SaveStaffAsync(new("sw-1", "Sam Worker", "sw-1@example.org", Team, Roles), CancellationToken.None);
        await register.SaveStaffAsync(new("sw-2", "Kim Worker", "sw-2@example.org", Team, Roles), CancellationToken.None);
        return installation;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Opens the case of a child who is referred here.</summary>
    public async Task OpenAsync(string caseId, CaseOpened act) => Assert.NotNull(
        (await Get<CaseRegister>().OpenAsync(new(caseId, Pack.Id, null, new("sw-1", Role.TeamManager), act), CancellationToken.None)).Receipt);

    /// <summary>Does an act in whichever role may; false where it is refused.</summary>
    public async Task<bool> TryAsync(string caseId, Act act)
    {
        foreach (var role in Roles)
        {
            if ((await Get<CaseRegister>().RecordAsync(caseId, new(null, new("sw-1", role), act), CancellationToken.None)).Receipt is not null)
            {
                return true;
            }
        }

        return false;
    }

    public async Task<CaseFile?> FileAsync(string caseId) => (await Get<IActStore>().FindAsync(caseId, CancellationToken.None))?.File;

    /// <summary>Whom this installation takes to be responsible on a day, by a case; null where it has no such case.</summary>
    public async Task<string?> ResponsibleAsync(string caseId, DateOnly on) =>
        await FileAsync(caseId) is { } file ? ResponsibilityLedger.On(file, Pack, on).Authority : null;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
