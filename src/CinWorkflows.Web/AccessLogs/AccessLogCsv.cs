using System.Globalization;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>The access log for a spreadsheet (RFC 4180). What a spreadsheet would take for a formula is given as text.</summary>
internal static class AccessLogCsv
{
    public const string Head = "number,at,by,authority,door,kind,query,cases\r\n";

    public static string Line(AccessEntry entry) => Line(
        entry.Number.ToString(CultureInfo.InvariantCulture),
        entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture),
        entry.By,
        entry.Authority ?? "",
        entry.Door,
        entry.Kind.ToString(),
        entry.Query ?? "",
        string.Join(' ', entry.Cases));

    /// <summary>That there are more entries, and how the next ones are had.</summary>
    /// <param name="before">The number of the last that was given.</param>
    public static string More(long before) => Line("", "", "", "", "", "", string.Create(CultureInfo.InvariantCulture, $"There are more entries. Ask again with 'before={before}' for the next."), "");

    private static string Line(params string[] fields) => $"{string.Join(',', fields.Select(Field))}\r\n";

    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
