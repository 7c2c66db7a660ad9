using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.Files;
using CinWorkflows.Integrations.Telemetry;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Pages;
using CinWorkflows.Records.Proof;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Retention;
using CinWorkflows.Server.Watching;
using CinWorkflows.Web;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Proxies;
using CinWorkflows.Web.Settings;
using CinWorkflows.Web.TransferLinks;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Server.Hosting;

/// <summary>The embedded host: everything in one process, with its data in one folder.</summary>
internal static class EmbeddedServer
{
    /// <exception cref="InvalidOperationException">A setting is at fault, or the address is not one on which it may listen.</exception>
    public static WebApplication Build(ServerSettings settings, string url, Action<IServiceCollection>? change = null)
    {
        OwnersFile.CreateFolder(settings.DataFolder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        var start = new StartLog();
        start.Filter(builder.Logging);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Configuration.AddSettingsFile(settings);
        var (signIn, proxies) = (builder.Configuration.SignIn(), builder.Configuration.Proxies());
        Listening.Require(url, builder.Configuration, signIn, proxies);
        RealCases.Require(settings, signIn);
        var packs = PackFolder.Read(settings.PacksFolder);
        var authorities = Authorities.Read(builder.Configuration, settings, packs);
        var engine = new HandlebarsTemplateEngine();
        builder.Services.AddSingleton(TemplateFolder.Read(settings, packs, engine));
        builder.Services.AddSingleton<ITemplateEngine>(engine);
        builder.Services.AddAuthorities(authorities);
        builder.Services.AddSingleton(builder.Configuration.TransferLinks());
        builder.Services.AddEmbeddedCinWorkflows(settings, packs, messages: AuthoritiesReading.Messages(builder.Configuration, authorities, url));
        builder.Services.AddEmlFiles(settings.MessagesFolder, settings.HandoversFolder);
        builder.Services.AddDocuments(settings, builder.Configuration);
        builder.Services.AddTelemetryCollector(builder.Configuration);
        builder.Services.AddExchangeLine(authorities, packs);

        // Before what the pages need: the keys of cookies are on the record, which it makes.
        builder.Services.AddHostedService<DataFolderHost>();
        builder.Services.AddHostedService<EngineHost>();
        builder.Services.AddCinWorkflowsApi(signIn, proxies);
        builder.Services.AddPages();
        var largestDocument = DocumentSettings.LargestBytes(builder.Configuration);
        builder.Services.Configure<CinWorkflowsApiOptions>(options => (options.AllowLoopbackDevelopment, options.LargestDocument) = (true, largestDocument));
        builder.Services.AddHostWatches();
        builder.Services.AddHostedService<DeliveryHost>();
        builder.Services.AddHostedService<ExchangeHost>();
        builder.Services.AddHostedService<ReconciliationHost>();
        builder.Services.AddSingleton<HeadHost>();
        builder.Services.AddSingleton<IHostWatch>(provider => provider.GetRequiredService<HeadHost>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<HeadHost>());
        builder.Services.AddSingleton<DestructionHost>();
        builder.Services.AddSingleton<IHostWatch>(provider => provider.GetRequiredService<DestructionHost>());
        builder.Services.AddHostedService(provider => provider.GetRequiredService<DestructionHost>());
        builder.Services.AddBackups(settings, builder.Configuration);
        change?.Invoke(builder.Services);

        var app = builder.Build();
        start.Follow(app.Lifetime);

        // What is wrong with the settings is said at the start, not when the first message is due.
        app.Services.GetRequiredService<AuthorityConnections>();
        app.Services.GetRequiredService<TransferLinkKey>();
        app.Services.GetRequiredService<RecordKeys>();
        app.UseAuthorization();
        app.MapCinWorkflowsApi();
        app.MapPages();
        StartPage.Map(app);
        return app;
    }
}
