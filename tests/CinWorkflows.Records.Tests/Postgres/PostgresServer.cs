using System.Net;
using System.Net.Sockets;
using CinWorkflows.Records.Postgres;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Records.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CinWorkflows.Records.Tests.Postgres;

/// <summary>A real PostgreSQL for the tests of this run, each with an empty, migrated record of its own: the copy of one that is migrated once.</summary>
[CollectionDefinition(Tests)]
[Needs(Tool.Postgres)]
public sealed class PostgresServer : IAsyncLifetime, ICollectionFixture<PostgresServer>
{
    public const string Tests = "PostgreSQL";

    private const string Migrated = "migrated";

    private PostgresProcess? _process;
    private int _port;
    private int _databases;

    internal string Password { get; } = Guid.NewGuid().ToString("N");

    public async Task InitializeAsync()
    {
        if (Machine.Lacks(Tool.Postgres))
        {
            return;
        }

        var programs = PostgresPrograms.Folder ?? throw new InvalidOperationException($"These tests need {Machine.NameOf(Tool.Postgres)}.");
        _port = FreePort();
        _process = await PostgresProcess.StartAsync(programs, _port, Password);

        // A database is copied only while nobody is connected to it: no pool here.
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(Example.Keys)
            .AddPostgresRecord(ConnectionTo(Migrated) + ";Pooling=false")
            .BuildServiceProvider();
        await services.MigrateRecordAsync(CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        _process?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Makes a database with an empty record.</summary>
    /// <returns>How to connect to it.</returns>
    internal Task<string> CreateRecordAsync() => CreateAsync($" TEMPLATE {Migrated}");

    /// <summary>Makes a database without any table.</summary>
    internal Task<string> CreateEmptyAsync() => CreateAsync("");

    internal void Drop(string connectionString)
    {
        using (var pooled = new NpgsqlConnection(ConnectionRules.Apply(connectionString)))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        using var command = server.CreateCommand($"DROP DATABASE {database} WITH (FORCE)");
        command.ExecuteNonQuery();
    }

    internal string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Password={Password};Database={database}";

    private async Task<string> CreateAsync(string like)
    {
        var database = $"record_{Interlocked.Increment(ref _databases)}";
        await using var server = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var command = server.CreateCommand($"CREATE DATABASE {database}{like}");
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(database);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
