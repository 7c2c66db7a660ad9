using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Domain.Calendar;
using CinWorkflows.Workflows.Ports.Calendar;

namespace CinWorkflows.Server.Hosting;

/// <summary>
/// The bank holidays proclaimed or withdrawn, in a JSON file that is only ever appended to: of two entries for one day the later
/// holds. It is read again when its time or length changes; while it cannot be read, what was read last stays in force.
/// </summary>
internal sealed partial class HolidayFile : IHolidayChanges
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private readonly ILogger<HolidayFile> _logger;
    private readonly RereadFile<IReadOnlyList<HolidayChange>> _file;

    public HolidayFile(string path, ILogger<HolidayFile> logger)
    {
        _logger = logger;
        _file = new(path, [], Read, Unreadable);
    }

    public IReadOnlyList<HolidayChange> Current => _file.Current;

    /// <exception cref="FormatException">The file is no list of changes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<HolidayChange> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        try
        {
            var changes = JsonSerializer.Deserialize<List<HolidayChange?>>(File.ReadAllText(path), Json);
            var whole = changes?.OfType<HolidayChange>().Where(change => !string.IsNullOrWhiteSpace(change.Title)).ToList();
            return whole?.Count == changes?.Count && whole is not null
                ? whole
                : throw new FormatException($"{Path.GetFileName(path)}: every entry has division, date, title and withdrawn.");
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{Path.GetFileName(path)}, line {problem.LineNumber + 1}: {problem.Message}", problem);
        }
    }

    /// <summary>Replaces the file in one step: whoever reads it sees the old list or the new one.</summary>
    public static void Write(string path, IReadOnlyList<HolidayChange> changes) => WholeFile.Write(path, changes, Json);

    [LoggerMessage(Level = LogLevel.Error, Message = "HolidaysUnreadable: {Problem}. What was read last stays in force; 'cin holidays list' says what is wrong.")]
    private partial void Unreadable(string problem);
}
