using CinWorkflows.Server.Matching;
using CinWorkflows.Workflows.Ports.Health;

namespace CinWorkflows.Server.Watching;

/// <summary>Registers what looks after the embedded host itself.</summary>
internal static class WatchRegistration
{
    public static IServiceCollection AddHostWatches(this IServiceCollection services) => services
        .AddSingleton<IHostWatch, EngineWatch>()
        .AddSingleton<IHostWatch, EngineFileWatch>()
        .AddSingleton<IHostWatch, FolderWatch>()
        .AddSingleton<IHostWatch, PagesWatch>()
        .AddSingleton<IHostWatch>(provider => provider.GetRequiredService<EngineMatching>());
}
