using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Records.Sqlite;

/// <summary>Adds the child's electronic record on SQLite.</summary>
public static class SqliteRecordRegistration
{
    /// <summary>Adds the record, the outbox and the staff directory, kept in one SQLite file. Needs a <see cref="TimeProvider"/> and <see cref="RecordKeys"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="databasePath">The file; it is created by <see cref="MigrateRecordAsync"/>. A local disk: SQLite's log does not work on network shares.</param>
    /// <param name="durable">
    /// True: what was accepted survives a power cut. False: it survives the end of the process only, for simulations and tests.
    /// </param>
    public static IServiceCollection AddSqliteRecord(this IServiceCollection services, string databasePath, bool durable = true)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = databasePath, ForeignKeys = true, Pooling = true }.ToString();
        services.AddPooledDbContextFactory<RecordContext>(options => options
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .AddInterceptors(new ConnectionSettings(durable)));
        services.AddSingleton<IRecordDatabase, SqliteRecordDatabase>();
        return services.AddRecordPorts();
    }

    /// <summary>Refuses a record of another version, for those who read it without bringing it up to date. It changes nothing.</summary>
    /// <exception cref="EarlierRecordException">It is from before the first release.</exception>
    /// <exception cref="NewerRecordException">A newer version has brought it up to date.</exception>
    public static Task RefuseOtherVersionAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IRecordDatabase>().RefuseOtherVersionAsync(cancellationToken);

    /// <summary>Creates the record where there is none, and brings its tables up to date. Run it before anything uses the record.</summary>
    /// <exception cref="EarlierRecordException">It is a record from before the first release; it is left as it is.</exception>
    /// <exception cref="NewerRecordException">A newer version has brought it up to date; it is left as it is.</exception>
    /// <exception cref="InvalidDataException">It has no key; it is left as it is.</exception>
    public static async Task MigrateRecordAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<IRecordDatabase>();
        await database.RefuseOtherVersionAsync(cancellationToken);

        // A record is made together with its key.
        services.GetRequiredService<RecordKeys>();
        await database.MigrateAsync(cancellationToken);
    }
}
