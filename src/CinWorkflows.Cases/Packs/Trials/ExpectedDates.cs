using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Packs.Trials;

/// <summary>The dates that somebody worked by hand for a story, kept beside a pack as <c>NAME.expected.json</c> and checked with it ever after.</summary>
/// <param name="Story">The story.</param>
/// <param name="Dates">
/// The last day of each duty by its key, <c>holdReview:2</c>; <c>visitChild.target</c> is the aim before it and <c>holdReview.earliest</c> the day before which it is
/// too early. Null where there is no date.
/// </param>
public sealed record ExpectedDates(TrialStory Story, IReadOnlyDictionary<string, DateOnly?> Dates)
{
    private const string Ending = ".expected.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        NewLine = "\n",
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The file of the expected dates of a pack.</summary>
    /// <param name="packFile">The pack's own file.</param>
    public static string FileOf(string packFile) => Path.ChangeExtension(packFile, null) + Ending;

    /// <summary>Whether a file is a pack, and no expected dates of one.</summary>
    /// <param name="file">The file.</param>
    public static bool IsPack(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return !file.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads the stories of a file.</summary>
    /// <param name="json">Its text.</param>
    /// <exception cref="FormatException">It is no list of stories with dates; the message says where.</exception>
    public static IReadOnlyList<ExpectedDates> Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<ExpectedDates>>(json, Json) ?? [];
        }
        catch (JsonException problem)
        {
            throw new FormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"the expected dates are a list of {{ \"story\": {{ \"on\": {{ \"assessmentStart\": \"2026-03-16\" }}, \"team\": \"team-1\" }}, \"dates\": {{ \"holdReview\": \"2026-07-02\" }} }} (line {problem.LineNumber + 1}, {problem.Path})."));
        }
    }

    /// <summary>Writes stories as a file.</summary>
    /// <param name="stories">The stories with their dates.</param>
    public static string Write(IReadOnlyList<ExpectedDates> stories) => JsonSerializer.Serialize(stories, Json) + "\n";

    /// <summary>The dates that a pack has in a story now.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="story">The story.</param>
    public static ExpectedDates Of(PolicyPack pack, TrialStory story) =>
        new(story, PackTrial.Of(pack, story).SelectMany(Days).Where(day => day.On is not null).ToDictionary(day => day.Key, day => day.On));

    /// <summary>What is otherwise than expected, in words; nothing where all is as expected.</summary>
    /// <param name="pack">The pack.</param>
    public IEnumerable<string> Differences(PolicyPack pack)
    {
        foreach (var unknown in Story.UnknownTo(pack))
        {
            yield return $"'{unknown}' is no event that a pack counts from.";
        }

        var lines = PackTrial.Of(pack, Story);
        var days = lines.SelectMany(Days).ToDictionary(day => day.Key, day => day.On);
        foreach (var (key, expected) in Dates)
        {
            if (!days.TryGetValue(key, out var on))
            {
                yield return $"'{key}' is nothing that this pack asks for.";
            }
            else if (on != expected)
            {
                var line = lines.First(one => one.Key == key.Split('.')[0]);
                yield return $"{key}: expected {Written(expected)}, but it is {Written(on)}. {line.Deadline?.Explain() ?? line.NoDate}";
            }
        }
    }

    private static IEnumerable<(string Key, DateOnly? On)> Days(TrialLine line) =>
    [
        (line.Key, line.Deadline?.Due),
        ($"{line.Key}.target", line.Deadline?.Target?.On),
        ($"{line.Key}.earliest", line.Deadline?.Earliest?.On),
    ];

    private static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";
}
