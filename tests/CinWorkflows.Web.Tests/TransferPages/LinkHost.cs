using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Web.Tests.TransferPages;

/// <summary>The pages behind links on a real socket, with a case whose transfer is offered by link.</summary>
internal sealed class LinkHost : IAsyncDisposable
{
    public const string Case = "C-0042";
    public const string Transfer = "E06000061.C-0042.1";
    public const string RiskNote = "Father must not learn the address.\nCall <Sam> first & write later.";

    private LinkHost(ApiHost api) => Api = api;

    public ApiHost Api { get; }

    public OtherSide Other => Api.Other;

    public CaseFile File => Api.Record.Look(Case)!.File;

    public TransferOut Offered => File.TransfersOut.Single();

    public static async Task<LinkHost> StartAsync(Action<IServiceCollection>? change = null)
    {
        var host = new LinkHost(await ApiHost.StartAsync(change: services =>
        {
            services.AddSingleton(new MessageSettings(new("CinWorkflows", "no-reply@example.org"), "http://127.0.0.1"));
            change?.Invoke(services);
        }));
        await host.AddCaseAsync(Case, Transfer);
        return host;
    }

    public async Task AddCaseAsync(string caseId, string transferId)
    {
        var pack = PackLibrary.Shipped.Current("northamptonshire", new(2026, 3, 10))!.Pack.Reference;
        var file = new CaseFile
        {
            CaseId = caseId,
            Pack = pack,
            ReferredOn = new(2025, 11, 3),
            Allocation = new("team-1", "sw-1"),
            Sequence = 1,
            TransfersOut =
            [
                new()
                {
                    Id = transferId,
                    Number = 1,
                    To = OtherSide.Code,
                    ReportedOn = new(2026, 3, 2),
                    ResidentOn = new(2026, 2, 27),
                    HasMoved = true,
                    AssessedOn = new(2026, 3, 3),
                    Risk = TransferRisk.Urgent,
                    PackPreparedOn = new(2026, 3, 5),
                    Sharing = new(["mother-1"], []) { Basis = SharingBasis.Consent, DecidedOn = new(2026, 3, 9) },
                    NotifiedOn = new(2026, 3, 9),
                    NotifiedBy = NotificationMeans.Link,
                    Offers = 1,
                },
            ],
        };
        var assessed = new MoveAssessed(transferId, new(2026, 3, 3), TransferRisk.Urgent, "Loses the school.", RiskNote, MayKnow: new(NobodyIsKept: true));
        await Api.Record.AppendAsync(new(caseId, 1, Guid.NewGuid(), Actor.Service, ApiHost.Now, ApiHost.Now, pack, assessed), file, CancellationToken.None);
    }

    /// <summary>Records an act of our own staff.</summary>
    public async Task DoAsync(Act act)
    {
        var file = File;
        var after = act.ApplyTo(file, new(file.Sequence + 1, Actor.Service, Api.Clock.GetUtcNow())) with { Sequence = file.Sequence + 1 };
        await Api.Record.AppendAsync(new(Case, file.Sequence + 1, Guid.NewGuid(), Actor.Service, ApiHost.Now, ApiHost.Now, file.Pack, act), after, CancellationToken.None);
    }

    public async Task<TransferLink> IssueAsync(string caseId = Case, string transferId = Transfer)
    {
        var issuing = Api.Services.GetRequiredService<TransferLinkIssuing>();
        var issue = await issuing.IssueAsync(Api.Record.Look(caseId)!.File, transferId, OtherSide.Code, Guid.NewGuid().ToString(), "sw-1", CancellationToken.None);
        return issue.Link ?? throw new InvalidOperationException(issue.Problem);
    }

    public string PathOf(TransferLink link) => TransferLinkAddress.PathOf(link.Id, Other.Key.TokenOf(link));

    public string CodeOf(TransferLink link) => Other.Key.CodeOf(link);

    public string WrongCodeOf(TransferLink link) => CodeOf(link)[..7] + (char)('0' + ((CodeOf(link)[7] - '0' + 1) % 10));

    public LinkBrowser NewBrowser() => new(Api.Client.BaseAddress!);

    /// <summary>A browser in which a link is open.</summary>
    public async Task<LinkBrowser> OpenAsync(TransferLink link, string name = "Robin Receiver")
    {
        var browser = NewBrowser();
        var page = await EnterAsync(browser, link, CodeOf(link), name);
        Assert.True(page.Heading == "Transfer of a case to you", $"{page.Heading}: {page.Words}\n{Api.Log.Text}");
        return browser;
    }

    public async Task<LinkPage> EnterAsync(LinkBrowser browser, TransferLink link, string code, string name = "Robin Receiver")
    {
        await browser.GetAsync(PathOf(link));
        return await browser.SubmitAsync(("name", name), ("code", code));
    }

    public async Task<IReadOnlyList<string>> LogAsync() =>
        [.. (await Other.Book.LogAsync(Case, Transfer, CancellationToken.None)).Select(entry => entry.Event.About is { } about ? $"{entry.Event.Kind} {about}" : $"{entry.Event.Kind}")];

    public IReadOnlyList<Act> Answers => [.. Api.Record.Acts.Select(act => act.Act).OfType<ReceivingAuthorityAct>()];

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
