using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Workflows.Ports.Calendar.Holidays;

namespace CinWorkflows.Server.Hosting;

/// <summary>School terms in JSON: of one authority, as it hands them in, or of all by the id of their pack, as earlier versions kept them.</summary>
internal static class TermFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The terms that are kept, by the id of the authority's pack.</summary>
    /// <exception cref="FormatException">The file is at fault: every fault, with its field and what puts it right.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyDictionary<string, TermSheet> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new SortedDictionary<string, TermSheet>(StringComparer.Ordinal);
        }

        var sheets = Parse<SortedDictionary<string, TermSheet?>>(path);
        Refuse(path, sheets.SelectMany(entry => TermSheet.FaultsOf(entry.Value, $"{entry.Key}.")));
        return new SortedDictionary<string, TermSheet>(sheets.ToDictionary(entry => entry.Key, entry => entry.Value!), StringComparer.Ordinal);
    }

    /// <summary>The terms of one authority, as it hands them in.</summary>
    /// <exception cref="FormatException">They are at fault: every fault, with its field and what puts it right.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public static TermSheet ReadSheet(string path)
    {
        var sheet = Parse<TermSheet>(path);
        Refuse(path, TermSheet.FaultsOf(sheet, ""));
        return sheet;
    }

    private static T Parse<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), Json)
                ?? throw new FormatException($"{Path.GetFileName(path)}: the file holds nothing; give {{ \"terms\": [ … ] }}.");
        }
        catch (JsonException problem)
        {
            var field = problem.Path is null or "$" ? "the file" : problem.Path.Replace("$.", "", StringComparison.Ordinal);
            throw new FormatException(
                $"{Path.GetFileName(path)}, line {problem.LineNumber + 1}: {field} cannot be read. 'terms' is a list of name, from, to and, if there are any, 'breaks' with name, from and to; days are written like 2026-09-02.",
                problem);
        }
    }

    private static void Refuse(string path, IEnumerable<SchoolTermFault> faults)
    {
        if (string.Join(Environment.NewLine, faults.Select(fault => $"  {fault}")) is { Length: > 0 } told)
        {
            throw new FormatException($"{Path.GetFileName(path)} is refused:{Environment.NewLine}{told}");
        }
    }
}
