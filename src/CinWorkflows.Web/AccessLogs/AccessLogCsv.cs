using System.Globalization;
using System.Text;
using CinWorkflows.Workflows.Ports.Records.Readers;

namespace CinWorkflows.Web.AccessLogs;

/// <summary>The access log for a spreadsheet (RFC 4180). What a spreadsheet would take for a formula is given as text.</summary>
internal static class AccessLogCsv
{
    public static string Write(IEnumerable<AccessEntry> entries)
    {
        var text = new StringBuilder("number,at,by,authority,door,kind,query,cases\r\n");
        foreach (var entry in entries)
        {
            string[] fields =
            [
                entry.Number.ToString(CultureInfo.InvariantCulture),
                entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fffK", CultureInfo.InvariantCulture),
                entry.By,
                entry.Authority ?? "",
                entry.Door,
                entry.Kind.ToString(),
                entry.Query ?? "",
                string.Join(' ', entry.Cases),
            ];
            text.AppendJoin(',', fields.Select(Field)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Field(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
