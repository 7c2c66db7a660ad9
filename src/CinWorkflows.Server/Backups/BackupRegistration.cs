using Azure.Identity;
using CinWorkflows.Integrations.Documents;
using CinWorkflows.Records.Proof;
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
            .AddSingleton<IErasureListStore>(provider => new ErasureListFile(backups.Folder, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IErasureLedger, ErasureLedger>()
            .AddSingleton(new BeyondReach($"Backups of this service hold it until they are replaced: the last {backups.Keep}, one a day. A restore destroys it again. Copies of them that were taken elsewhere, and folders 'replaced-…' that a restore has left, are not known here."))
            .AddSingleton(provider => Writer(settings, configuration, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<BackupSchedule>()
            .AddSingleton<IHostWatch>(provider => provider.GetRequiredService<BackupSchedule>())
            .AddHostedService<BackupHost>()
        : services;

    /// <summary>What proves the list of what was erased, where one is kept: beside the backups, or in the container of the Azure host.</summary>
    /// <exception cref="InvalidOperationException">A setting is wrong; the message names it.</exception>
    public static IServiceCollection AddErasureListProof(this IServiceCollection services, IConfiguration configuration, bool inBlobs) =>
        inBlobs && DocumentSettings.Blobs(configuration) is { } blobs ? services.AddErasureListBlob(blobs, new DefaultAzureCredential()).AddSingleton<ErasureListProof>()
        : !inBlobs && BackupSettings.Read(configuration) is { } backups ? services.AddSingleton<IErasureListStore>(new ErasureListFile(backups.Folder, TimeProvider.System)).AddSingleton<ErasureListProof>()
        : services;

    public static BackupWriter Writer(ServerSettings settings, IConfiguration configuration, TimeProvider clock) => new(
        settings,
        DocumentSettings.Blobs(configuration) is { } blobs ? $"the container '{blobs.Container}' of Azure Blob Storage" : null,
        clock);
}
