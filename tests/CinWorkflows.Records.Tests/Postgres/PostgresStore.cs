using CinWorkflows.Records.Postgres;
using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Storage;
using CinWorkflows.Records.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CinWorkflows.Records.Tests.Postgres;

internal sealed class PostgresStore(PostgresServer server) : ForgeableStore
{
    public string ConnectionString { get; private set; } = "";

    internal override async Task<ServiceProvider> OpenAsync(TimeProvider clock)
    {
        ConnectionString = await server.CreateRecordAsync();
        return OpenAnother(clock);
    }

    internal override ServiceProvider OpenAgain(TimeProvider clock, RecordKeys keys) => OpenAnother(clock, keys);

    /// <summary>For this transaction: whoever owns the database can, and so can whoever got hold of its files.</summary>
    internal override Task UnlockAsync(RecordContext record) => record.Database.ExecuteSqlRawAsync("SET LOCAL session_replication_role = replica");

    internal override async Task<ServiceProvider> OpenFirstAsync(TimeProvider clock)
    {
        ConnectionString = await server.CreateEmptyAsync();
        await using var record = new PostgresRecordContext(new DbContextOptionsBuilder<PostgresRecordContext>().UseNpgsql($"{ConnectionString};Pooling=false").Options);
        await record.GetService<IMigrator>().MigrateAsync(RecordVersion.First(record));
        return OpenAnother(clock);
    }

    internal override void Delete() => server.Drop(ConnectionString);

    /// <summary>The same record as another process has it: with a queue and connections of its own.</summary>
    public ServiceProvider OpenAnother(TimeProvider clock, RecordKeys? keys = null) => new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton(keys ?? Example.Keys)
        .AddPostgresRecord($"{ConnectionString};Application Name={Guid.NewGuid():N}")
        .BuildServiceProvider();

    /// <summary>Connects behind the record's back.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Runs SQL behind the record's back.</summary>
    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
