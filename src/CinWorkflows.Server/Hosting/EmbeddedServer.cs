using CinWorkflows.Embedded;
using CinWorkflows.Integrations.Email;
using CinWorkflows.Web;

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
        builder.Services.AddEmbeddedCinWorkflows(settings, PackFolder.Read(settings.PacksFolder));
        builder.Services.AddEmlFiles(settings.MessagesFolder);
        builder.Services.AddCinWorkflowsApi();
        builder.Services.Configure<CinWorkflowsApiOptions>(options => options.AllowLoopbackDevelopment = true);
        builder.Services.AddHostedService<EngineHost>();
        builder.Services.AddHostedService<DeliveryHost>();
        builder.Services.AddHostedService<ReconciliationHost>();
        change?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseAuthorization();
        app.MapCinWorkflowsApi();
        return app;
    }
}
