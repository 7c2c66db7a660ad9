using CinWorkflows.Integrations.Documents;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Proof;
using CinWorkflows.Workflows.Retention;

namespace CinWorkflows.Server.Backups;

/// <summary>Registers the schedule of backups, where one is set.</summary>
internal static class BackupRegistration
{
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddBackups(this IServiceCollection services, ServerSettings settings, IConfiguration configuration) => BackupSettings.Read(configuration) is { } backups
        ? services
            .AddSingleton(backups)
            .AddSingleton<IErasureLedger, ErasureLedger>()
            .AddSingleton(new BeyondReach($"Backups of this service hold it until they are replaced: the last {backups.Keep}, one a day. A restore destroys it again. Copies of them that were taken elsewhere, and folders 'replaced-…' that a restore has left, are not known here."))
            .AddSingleton(provider => Writer(settings, configuration, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<BackupSchedule>()
            .AddSingleton<IHostWatch>(provider => provider.GetRequiredService<BackupSchedule>())
            .AddHostedService<BackupHost>()
        : services;

    public static BackupWriter Writer(ServerSettings settings, IConfiguration configuration, TimeProvider clock) => new(
        settings,
        DocumentSettings.Blobs(configuration) is { } blobs ? $"the container '{blobs.Container}' of Azure Blob Storage" : null,
        clock);
}
