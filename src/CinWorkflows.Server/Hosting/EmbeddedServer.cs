using CinWorkflows.Integrations.Authorities;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Integrations.Exchange;
using CinWorkflows.Integrations.Telemetry;
using CinWorkflows.Integrations.Templates;
using CinWorkflows.Letters.Templates;
using CinWorkflows.Records.Proof;
using CinWorkflows.Web;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Settings;
using CinWorkflows.Web.TransferLinks;
using CinWorkflows.Workflows.TransferLinks;

namespace CinWorkflows.Server.Hosting;

/// <summary>The embedded host: everything in one process, on loopback, with its data in one folder.</summary>
internal static class EmbeddedServer
{
    public static WebApplication Build(ServerSettings settings, string url, Action<IServiceCollection>? change = null)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Configuration.AddSettingsFile(settings);
        var packs = PackFolder.Read(settings.PacksFolder);
        var authorities = Authorities.Read(builder.Configuration, settings, packs);
        var engine = new HandlebarsTemplateEngine();
        builder.Services.AddSingleton(TemplateFolder.Read(settings, packs, engine));
        builder.Services.AddSingleton<ITemplateEngine>(engine);
        builder.Services.AddAuthorities(authorities);
        builder.Services.AddSingleton(builder.Configuration.TransferLinks());
        builder.Services.AddEmbeddedCinWorkflows(settings, packs, messages: AuthoritiesReading.Messages(builder.Configuration, authorities, url));
        builder.Services.AddEmlFiles(settings.MessagesFolder);
        builder.Services.AddDocuments(settings, builder.Configuration);
        builder.Services.AddTelemetryCollector(builder.Configuration);
        builder.Services.AddExchangeLine(authorities, packs);
        builder.Services.AddCinWorkflowsApi(builder.Configuration.SignIn());
        var largestDocument = DocumentSettings.LargestBytes(builder.Configuration);
        builder.Services.Configure<CinWorkflowsApiOptions>(options => (options.AllowLoopbackDevelopment, options.LargestDocument) = (true, largestDocument));
        builder.Services.AddHostedService<EngineHost>();
        builder.Services.AddHostedService<DeliveryHost>();
        builder.Services.AddHostedService<ExchangeHost>();
        builder.Services.AddHostedService<ReconciliationHost>();
        builder.Services.AddHostedService<HeadHost>();
        change?.Invoke(builder.Services);

        var app = builder.Build();

        // What is wrong with the settings is said at the start, not when the first message is due.
        app.Services.GetRequiredService<AuthorityConnections>();
        app.Services.GetRequiredService<TransferLinkKey>();
        app.Services.GetRequiredService<RecordKeys>();
        app.UseAuthorization();
        app.MapCinWorkflowsApi();
        StartPage.Map(app);
        return app;
    }
}
