using CinWorkflows.Records.Proof;
using CinWorkflows.Records.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Records.Tests.Storage;

/// <summary>An empty, migrated record in a file of its own. It is migrated once and copied for each test.</summary>
internal static class RecordFile
{
    private static readonly Lazy<Task<byte[]>> Empty = new(MigrateAsync);

    public static async Task<string> CreateAsync()
    {
        var path = NewPath();
        await File.WriteAllBytesAsync(path, await Empty.Value);
        return path;
    }

    public static string NewPath() =>
        Path.Combine(System.IO.Directory.CreateTempSubdirectory("cin-record-").FullName, "record.db");

    public static ServiceProvider Open(string path, TimeProvider clock, RecordKeys? keys = null) => new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton(keys ?? Example.Keys)
        .AddSqliteRecord(path, durable: false)
        .BuildServiceProvider();

    public static void Delete(string path)
    {
        using (var connection = new SqliteConnection(ConnectionTo(path)))
        {
            SqliteConnection.ClearPool(connection);
        }

        System.IO.Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    /// <summary>Runs SQL on the file behind the record's back.</summary>
    public static async Task<object?> ExecuteAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var path = NewPath();
        await using (var services = Open(path, TimeProvider.System))
        {
            await services.MigrateRecordAsync(CancellationToken.None);
        }

        using (var connection = new SqliteConnection(ConnectionTo(path)))
        {
            SqliteConnection.ClearPool(connection);
        }

        var bytes = await File.ReadAllBytesAsync(path);
        Delete(path);
        return bytes;
    }

    private static string ConnectionTo(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true }.ToString();
}
