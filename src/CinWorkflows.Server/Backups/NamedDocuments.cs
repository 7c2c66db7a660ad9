using System.Text.Json;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Workflows.Ports.Documents;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Backups;

/// <summary>The documents that a copied record names and that were not erased since, and how many acts and erasures it has.</summary>
internal static class NamedDocuments
{
    public static async Task<IReadOnlyList<(DocumentKey Key, StoredDocument Recorded)>> OfAsync(string record, CancellationToken cancellationToken)
    {
        await using var database = await OpenAsync(record, cancellationToken);
        var erased = await ErasedAsync(database, cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT case_id, json FROM acts WHERE type = $type AND json <> ''";
        command.Parameters.AddWithValue("$type", ActJson.Types.Single(type => type.Value == typeof(DocumentAttached)).Key);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var named = new List<(DocumentKey, StoredDocument)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            var attached = (DocumentAttached)JsonSerializer.Deserialize<Act>(rows.GetString(1), ActJson.Options)!;
            named.Add((new(rows.GetString(0), attached.DocumentId), new(attached.Length, attached.Sha256)));
        }

        return [.. named.Where(one => !erased.Contains(one.Item1))];
    }

    private static async Task<HashSet<DocumentKey>> ErasedAsync(SqliteConnection database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand();
        command.CommandText = "SELECT case_id, document_id FROM erasures WHERE document_id IS NOT NULL";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var erased = new HashSet<DocumentKey>();
        while (await rows.ReadAsync(cancellationToken))
        {
            erased.Add(new(rows.GetString(0), rows.GetString(1)));
        }

        return erased;
    }

    public static async Task<long> CountAsync(string record, string table, CancellationToken cancellationToken)
    {
        await using var database = await OpenAsync(record, cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task<SqliteConnection> OpenAsync(string record, CancellationToken cancellationToken)
    {
        var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = record, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await database.OpenAsync(cancellationToken);
        return database;
    }
}
