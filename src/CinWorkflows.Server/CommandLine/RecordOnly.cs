using CinWorkflows.Records.Sqlite;
using CinWorkflows.Server.Hosting;

namespace CinWorkflows.Server.CommandLine;

/// <summary>The record of a data folder, for a verb that needs no workflows. A running service is not in its way.</summary>
internal static class RecordOnly
{
    /// <exception cref="FormatException">A file of an earlier version is at fault.</exception>
    public static async Task<ServiceProvider> OpenAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(settings.DataFolder))
        {
            throw new FormatException($"--data {settings.DataFolder}: there is no such folder.");
        }

        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSqliteRecord(settings.RecordFile)
            .BuildServiceProvider();
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
}
