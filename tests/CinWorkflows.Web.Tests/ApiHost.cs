using System.Net;
using System.Text;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Integrations.TransferPacks;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Pages;
using CinWorkflows.Pages.TransferLinks;
using CinWorkflows.Records.Memory;
using CinWorkflows.Rules.Words;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Web.Settings;
using CinWorkflows.Web.Tests.Feeds;
using CinWorkflows.Web.Tests.TransferPages;
using CinWorkflows.Workflows.Ports.Calendar.Feeds;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Feeds;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Readers;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using CinWorkflows.Workflows.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace CinWorkflows.Web.Tests;

/// <summary>The API on a real socket of this machine, with everything behind it played.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    private static readonly LetterTemplates Templates = LetterTemplates.Of(
        [("hillingdon", "viewsRequest.parent.pl.md", "subject: Plan ({{reference}})\n\n# Co myślisz?\n\n{{greeting}}\n\n{{> deadline}}\n")],
        PackLibrary.Shipped,
        new HandlebarsTemplateEngine()).Templates!;

    private WebApplication _app = null!;

    private ApiHost()
    {
    }

    public MemoryRecord Record { get; } = new();

    public Mock<ICaseReader> Reader { get; } = new(MockBehavior.Strict);

    public Mock<IStaffDirectory> Directory { get; } = new();

    public Mock<IStaffRegister> Register { get; } = new(MockBehavior.Strict);

    public PlayedFeedBook Feeds { get; } = new();

    public Mock<ICaseRecord> Cases { get; } = new();

    public Mock<IWorkflowClient> Workflows { get; } = new();

    public Mock<ICalendarBook> Calendars { get; } = new(MockBehavior.Strict);

    public Mock<IExchangeBook> Exchange { get; } = new();

    public Mock<IDeliveryReports> Reports { get; } = new();

    /// <summary>Where documents lie, gone after the test.</summary>
    public DirectoryInfo Documents { get; } = System.IO.Directory.CreateTempSubdirectory("cin-web-documents-");

    public HeldLog Log { get; } = new();

    public SwiftClock Clock { get; } = new(Now);

    public OtherSide Other { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it.</summary>
    /// <param name="allowed">Whether this machine is let in.</param>
    /// <param name="from">The address that requests seem to come from; null for the real one.</param>
    /// <param name="environment">The name of the environment.</param>
    /// <param name="signIn">The sign-in that is set; null for none.</param>
    /// <param name="change">What is different about its services.</param>
    /// <param name="proxies">The proxies that are believed; null for none.</param>
    public static async Task<ApiHost> StartAsync(
        bool allowed = true,
        IPAddress? from = null,
        string environment = "Production",
        SignInSettings? signIn = null,
        Action<IServiceCollection>? change = null,
        ProxySettings? proxies = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var host = new ApiHost();
        host.PlayDefaults();
        builder.Services
            .AddCinWorkflowsApi(signIn, proxies)
            .AddLinkPages()
            .Configure<CinWorkflowsApiOptions>(options => options.AllowLoopbackDevelopment = allowed)
            .AddMemoryRecord()
            .AddSingleton(PackLibrary.Shipped)
            .AddSingleton<IActStore>(host.Record)
            .AddSingleton(host.Cases.Object)
            .AddSingleton(host.Reader.Object)
            .AddSingleton(host.Calendars.Object)
            .AddSingleton(host.Exchange.Object)
            .AddSingleton(host.Directory.Object)
            .AddSingleton(host.Register.Object)
            .AddSingleton(host.Workflows.Object)
            .AddSingleton<IFeedBook>(host.Feeds)
            .AddSingleton<IFeedWriter>(new PlainFeedWriter())
            .AddDocumentFolder(host.Documents.FullName)
            .AddTransferPackFiles()
            .AddSingleton(new MessageSettings(new("CinWorkflows", "no-reply@example.org"), "https://cin.example"))
            .AddSingleton(host.Reports.Object)
            .AddSingleton<DeliveryReports>()
            .AddSingleton<TimeProvider>(host.Clock)
            .AddSingleton<ITemplateEngine, HandlebarsTemplateEngine>()
            .AddSingleton(Templates)
            .AddSingleton<ILoggerProvider>(host.Log);
        host.Other.AddTo(builder.Services);
        change?.Invoke(builder.Services);
        var app = host._app = builder.Build();
        if (from is not null)
        {
            app.Use((HttpContext http, RequestDelegate next) =>
            {
                http.Connection.RemoteIpAddress = from;
                return next(http);
            });
            app.UseRouting();
            app.UseAuthorization();
        }

        app.MapCinWorkflowsApi();
        app.MapPages();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        host.Client.BaseAddress = new(address);
        return host;
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>Sends JSON and reads the answer as JSON.</summary>
    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = json is null ? null : Json(json) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, string json, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, json, headers);

    /// <summary>Every meeting stands where it should, and every calendar is read, but for what the test says after this.</summary>
    public void NoCalendarNeedsAttention()
    {
        Calendars.Setup(book => book.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Calendars.Setup(book => book.FailedAsync(100, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Calendars.Setup(book => book.UnreadableAsync(It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), 100, It.IsAny<CancellationToken>())).ReturnsAsync([]);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Documents.Delete(recursive: true);
    }

    private void PlayDefaults()
    {
        Directory.Setup(directory => directory.FindAsync("sw-1", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StaffMember("sw-1", "Sam Example", "sam@example.org", "team-1", [Role.SocialWorker]));
        Directory.Setup(directory => directory.FindAsync("sm-1", It.IsAny<CancellationToken>()))
            .ReturnsAsync(new StaffMember("sm-1", "Max Example", "max@example.org", "team-1", [Role.ServiceManager]));
        Exchange.Setup(book => book.StuckAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Directory.Setup(directory => directory.FindTeamAsync("team-1", It.IsAny<CancellationToken>())).ReturnsAsync(new Team("team-1", "Team 1", "northamptonshire"));
        Register.Setup(register => register.TeamsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Directory.Setup(directory => directory.OutOfHoursAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Directory.Setup(directory => directory.AboveTeamsAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Directory.Setup(directory => directory.InTeamAsync(It.IsAny<string>(), It.IsAny<Role>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Directory.Setup(directory => directory.ArrangedForAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Cases.Setup(cases => cases.ReadAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string caseId, CancellationToken _) => Record.Look(caseId) is { } view ? new CaseSheet(view.File, view.TakenUp, new Dictionary<string, StepResult>(), [], new HashSet<string>()) : throw new KeyNotFoundException());
        Reader.Setup(reader => reader.FindAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string caseId, CancellationToken _) => Record.Look(caseId));
        Reader.Setup(reader => reader.For(It.IsAny<Reader>())).Returns(Reader.Object);
        Reader.Setup(reader => reader.HiddenAsync(It.IsAny<IReadOnlyCollection<string>>(), It.IsAny<CancellationToken>())).ReturnsAsync(new HashSet<string>());
        Reader.Setup(reader => reader.OpenedByAsync(It.IsAny<string>(), It.IsAny<DateTimeOffset>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        Reader.Setup(reader => reader.FileAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns(async (string caseId, CancellationToken cancelled) => (await Record.FindAsync(caseId, cancelled))?.File);
        Reader.Setup(reader => reader.HistoryAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string caseId, CancellationToken cancelled) => Record.HistoryAsync(caseId, cancelled));
        Reader.Setup(reader => reader.ActsAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string caseId, CancellationToken _) => [.. Record.Acts.Where(act => act.CaseId == caseId)]);
    }
}
