using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.EndToEnd.Tests;

/// <summary>A SQLite file as text: every row of every table, in an order that does not depend on who came first.</summary>
internal static class DatabaseText
{
    /// <summary>The rows by table, without the columns left out (<c>table.column</c>).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string path, params string[] without)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        return Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
            .ToDictionary(table => table, table => Rows(connection, table, without));
    }

    private static IReadOnlyList<string> Rows(SqliteConnection connection, string table, string[] without)
    {
        using var command = Command(connection, $"SELECT * FROM \"{table}\"");
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(column => !without.Contains($"{table}.{reader.GetName(column)}")).ToList();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(" | ", columns.Select(column => $"{reader.GetName(column)}={Text(reader.GetValue(column))}")));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static IEnumerable<string> Texts(SqliteConnection connection, string query)
    {
        using var command = Command(connection, query);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static string Text(object value) => value switch
    {
        DBNull => "-",
        byte[] octets => Encoding.UTF8.GetString(octets),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
