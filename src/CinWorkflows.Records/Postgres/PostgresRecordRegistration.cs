using CinWorkflows.Records.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace CinWorkflows.Records.Postgres;

/// <summary>Adds the child's electronic record on PostgreSQL.</summary>
public static class PostgresRecordRegistration
{
    // The token that Entra ID gives as a password holds for an hour or more; whoever gives it keeps it for as long.
    private static readonly TimeSpan PasswordHolds = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Adds the record, the outbox and the staff directory, kept in one PostgreSQL database (15 or newer) that any number of
    /// processes share. Needs a <see cref="TimeProvider"/> and <see cref="Proof.RecordKeys"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="connectionString">
    /// The database. At most 10 connections are kept, also where it allows more. Unless it says <c>SSL Mode</c>, a server on another
    /// machine must have a certificate for its name that this machine trusts.
    /// </param>
    /// <param name="password">
    /// Gives the password where the connection string has none: the access token, where the server knows its users from Entra ID. It
    /// is asked again every 10 minutes.
    /// </param>
    public static IServiceCollection AddPostgresRecord(
        this IServiceCollection services,
        string connectionString,
        Func<CancellationToken, ValueTask<string>>? password = null)
    {
        var connection = ConnectionRules.Apply(connectionString);
        services.AddPooledDbContextFactory<PostgresRecordContext>(options => options
            .UseNpgsql(connection, server => AskForPassword(server, password))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug))));
        services.AddSingleton<IRecordDatabase, PostgresRecordDatabase>();
        return services.AddRecordPorts();
    }

    /// <summary>
    /// The SQL that creates the tables or brings them up to date, for those who do not let a service change its own tables. It
    /// can be run again and then changes nothing; on a database from before the first release it stops, and changes nothing either. No
    /// server is asked.
    /// </summary>
    public static string MigrationScript()
    {
        using var record = new PostgresRecordContext(new DbContextOptionsBuilder<PostgresRecordContext>().UseNpgsql().Options);
        return RefuseEarlier(RecordVersion.First(record)) + record.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static string RefuseEarlier(string first) => $"""
        DO $EF$
        BEGIN
            IF to_regclass('"__EFMigrationsHistory"') IS NOT NULL THEN
                IF EXISTS (SELECT FROM "__EFMigrationsHistory" WHERE "MigrationId" COLLATE "C" < '{first}') THEN
                    RAISE EXCEPTION USING MESSAGE = $words${new EarlierRecordException("This database").Message}$words$;
                END IF;
            END IF;
        END $EF$;


        """;

    private static void AskForPassword(NpgsqlDbContextOptionsBuilder server, Func<CancellationToken, ValueTask<string>>? password)
    {
        if (password is not null)
        {
            server.ConfigureDataSource(source => source.UsePeriodicPasswordProvider((_, cancellationToken) => password(cancellationToken), PasswordHolds, AskAgain));
        }
    }
}
