using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Server.Hosting;

/// <summary>The bank holidays proclaimed or withdrawn, in the JSON file in which earlier versions kept them: of two entries for one day the later holds.</summary>
internal static class HolidayFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

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
}
