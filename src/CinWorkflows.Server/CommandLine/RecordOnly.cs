using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Backups;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine;

/// <summary>The record of a data folder, for a verb that needs no workflows. A running service is not in its way.</summary>
internal static class RecordOnly
{
    /// <summary>Refuses a data folder from before the first release, or in which a restore broke off, before anything is done about it.</summary>
    /// <exception cref="FormatException">It is such a folder; it is left as it is.</exception>
    public static async Task RefuseOtherVersionAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        HalfRestored.Refuse(settings);
        if (!File.Exists(settings.RecordFile))
        {
            return;
        }

        await using var services = Services(settings);
        await services.RefuseOtherVersionAsync(cancellationToken);
    }

    /// <exception cref="FormatException">The folder is of an earlier version, or a restore broke off in it, or a file of an earlier version is at fault.</exception>
    public static async Task<ServiceProvider> OpenAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(settings.DataFolder))
        {
            throw new FormatException($"--data {settings.DataFolder}: there is no such folder.");
        }

        HalfRestored.Refuse(settings);
        var services = Services(settings);
        try
        {
            await services.MigrateRecordAsync(cancellationToken);
            await EarlierVersionFiles.TakeOverAsync(services, settings, cancellationToken);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>The record as it is, which is only looked at; null where there is none yet.</summary>
    public static ServiceProvider? Look(ServerSettings settings) => File.Exists(settings.RecordFile) ? Services(settings) : null;

    private static ServiceProvider Services(ServerSettings settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton(TimeProvider.System)
        .AddSingleton(_ => ProofSettings.Of(settings).Keys())
        .AddSqliteRecord(settings.RecordFile)
        .BuildServiceProvider();
}
