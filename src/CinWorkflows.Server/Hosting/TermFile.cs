using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Domain.Calendar;
using CinWorkflows.Workflows.Ports.Calendar;

namespace CinWorkflows.Server.Hosting;

/// <summary>
/// The school terms of the authorities, in a JSON file by the id of their pack. It is read again when its time or length changes;
/// while it cannot be read, what was read last stays in force.
/// </summary>
internal sealed partial class TermFile : ISchoolTerms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ILogger<TermFile> _logger;
    private readonly RereadFile<IReadOnlyDictionary<string, SchoolTerms>> _file;

    public TermFile(string path, ILogger<TermFile> logger)
    {
        _logger = logger;
        _file = new(path, new Dictionary<string, SchoolTerms>(), ReadTerms, Unreadable);
    }

    public SchoolTerms? Of(string authority) => _file.Current.GetValueOrDefault(authority);

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

    /// <summary>Replaces the file in one step: whoever reads it sees the old terms or the new ones.</summary>
    public static void Write(string path, IReadOnlyDictionary<string, TermSheet> sheets) => WholeFile.Write(path, sheets, Json);

    private static Dictionary<string, SchoolTerms> ReadTerms(string path) =>
        Read(path).ToDictionary(entry => entry.Key, entry => new SchoolTerms(entry.Value.Terms), StringComparer.Ordinal);

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

    [LoggerMessage(Level = LogLevel.Error, Message = "TermsUnreadable: {Problem}. What was read last stays in force; 'cin terms list' says what is wrong.")]
    private partial void Unreadable(string problem);
}
