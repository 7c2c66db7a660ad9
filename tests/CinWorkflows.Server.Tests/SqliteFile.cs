using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Tests;

/// <summary>Reads or changes a database file behind the service's back.</summary>
internal static class SqliteFile
{
    public static async Task<object?> ExecuteAsync(string file, string sql, string? caseId = null)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (caseId is not null)
        {
            command.Parameters.AddWithValue("$case", caseId);
        }

        return await command.ExecuteScalarAsync();
    }
}
