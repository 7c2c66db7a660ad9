using System.Globalization;
using CinWorkflows.Workflows.Ports.Records.Engines;
using Microsoft.Data.Sqlite;

namespace CinWorkflows.Server.Matching;

/// <summary>Reads from the files how workflows and record stand to each other, whether or not the service runs on them; it changes nothing.</summary>
internal static class MarksOnDisk
{
    /// <summary>How they stand; null where there is no record, or one that this version has not brought up to date.</summary>
    public static async Task<EngineMatch?> ReadAsync(ServerSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(settings.RecordFile) || await RowAsync(settings.RecordFile, "SELECT exists(SELECT 1 FROM cases)", cancellationToken) is not [long cases])
            {
                return null;
            }

            var set = await RowAsync(settings.RecordFile, "SELECT mark, marked_at, mark_before, marked_before_at FROM engine_marks", cancellationToken);
            var record = set is [var last, var lastAt, var before, var beforeAt] ? new RecordMarks(OfRecord(last, lastAt), OfRecord(before, beforeAt)) : new RecordMarks(null, null);
            var engine = File.Exists(settings.EngineFile) && await RowAsync(settings.EngineFile, "SELECT id, at FROM mark", cancellationToken) is [string id, long at]
                ? new EngineMark(Guid.Parse(id), new(at, TimeSpan.Zero))
                : null;
            return EngineWords.MatchOf(record, engine, cases != 0);
        }
        catch (SqliteException)
        {
            // A file that cannot be read is told of by the check of its pages.
            return null;
        }
    }

    private static EngineMark? OfRecord(object id, object at) => id is string mark && at is string when
        ? new(Guid.Parse(mark), DateTimeOffset.Parse(when, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
        : null;

    private static async Task<object[]> RowAsync(string path, string sql, CancellationToken cancellationToken)
    {
        await using var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await database.OpenAsync(cancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
        {
            return [];
        }

        var row = new object[rows.FieldCount];
        rows.GetValues(row);
        return row;
    }
}
