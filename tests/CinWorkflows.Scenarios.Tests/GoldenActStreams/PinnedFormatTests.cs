using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows;
using CinWorkflows.Workflows.Cases;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Scenarios.Tests.GoldenActStreams;

/// <summary>
/// The words that records, packs and histories hold for years, in a file that one can read. What stands there is never changed or
/// taken away; what is new is added (run the test with CIN_RECORD_FORMAT set).
/// </summary>
public sealed class PinnedFormatTests
{
    private const string FileName = "pinned-format.txt";

    [Fact]
    public void What_records_packs_and_histories_hold_is_as_it_was_pinned()
    {
        var today = Format();
        if (Environment.GetEnvironmentVariable("CIN_RECORD_FORMAT") is not null)
        {
            File.WriteAllText(Path.Combine(Folder(), FileName), today);
            return;
        }

        var pinned = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "GoldenActStreams", FileName));
        var lines = today.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var gone = pinned.Where(line => line.Length > 0).Except(lines).ToList();
        var added = lines.Except(pinned).ToList();
        Assert.True(gone.Count == 0, $"changed or taken away, so what is stored could no longer be read:\n{string.Join('\n', gone)}\ninstead there is:\n{string.Join('\n', added)}");
        Assert.True(added.Count == 0, $"new; add it to {FileName}:\n{string.Join('\n', added)}");
    }

    private static string Format()
    {
        var text = new StringBuilder();
        Section(text, "Acts: type and fields", ActJson.Types.OrderBy(act => act.Key, StringComparer.Ordinal).Select(act => $"{act.Key}: {Fields(act.Value)}"));
        Section(text, "Within acts", Within().Order(StringComparer.Ordinal));
        Section(text, "Duties", Enum.GetNames<DutyKind>().Order(StringComparer.Ordinal));
        Section(text, "Keys of duties, as the golden streams hold them", GoldenActStreamTests.FileNames.SelectMany(Duties).Distinct().Order(StringComparer.Ordinal));
        Section(text, "Keys of steps, as the golden streams hold them", GoldenActStreamTests.FileNames.SelectMany(Steps).Distinct().Order(StringComparer.Ordinal));
        Section(text, "Words of packs", PackWords().Order(StringComparer.Ordinal));
        Section(text, "Anchors of packs", Anchors.Names.Append(Anchors.PlanAction).Order(StringComparer.Ordinal));
        Section(text, "What does a further duty", DoneBy.Words(PackVocabulary.OfCases).Order(StringComparer.Ordinal));
        var catalog = CinWorkflowsCatalog.Create();
        Section(text, "Workflows", catalog.Workflows.Keys.Order(StringComparer.Ordinal));
        Section(text, "Activities", catalog.Activities.Keys.Order(StringComparer.Ordinal));
        Section(text, "Events", [$"{ActRecorded.EventName}: {string.Join(", ", Names(typeof(ActRecorded), WorkflowJson.Options))}"]);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string name, IEnumerable<string> lines)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append("# ").Append(name).Append('\n');
        foreach (var line in lines)
        {
            text.Append(name.Split(' ', ':')[0].ToLowerInvariant()).Append(' ').Append(line).Append('\n');
        }
    }

    private static string Fields(Type type) =>
        string.Join(", ", ActJson.Options.GetTypeInfo(type).Properties.Select(field => $"{field.Name}{(field.IsRequired ? "" : "?")} {Word(field.PropertyType)}"));

    /// <summary>The objects and words that acts hold, each once.</summary>
    private static IEnumerable<string> Within()
    {
        var seen = new HashSet<Type>();
        var open = new Queue<Type>(ActJson.Types.Values.SelectMany(Held));
        while (open.TryDequeue(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            if (type.IsEnum)
            {
                yield return $"{type.Name}: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).Order(StringComparer.Ordinal))}";
            }
            else if (ActJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object)
            {
                yield return $"{type.Name}: {Fields(type)}";
                foreach (var held in Held(type))
                {
                    open.Enqueue(held);
                }
            }
        }
    }

    private static IEnumerable<Type> Held(Type type) =>
        ActJson.Options.GetTypeInfo(type).Properties.Select(field => Single(field.PropertyType)).Where(held => held.Assembly == typeof(Act).Assembly || held.Assembly == typeof(Role).Assembly);

    private static Type Single(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Single(value) : type is { IsGenericType: true } && type != typeof(string) ? Single(type.GetGenericArguments()[^1]) : type;

    private static string Word(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Word(value) : type.IsGenericType ? $"[{Word(type.GetGenericArguments()[^1])}]" : type.Name;

    private static IEnumerable<string> Names(Type type, JsonSerializerOptions options) => options.GetTypeInfo(type).Properties.Select(field => field.Name);

    private static IEnumerable<string> Duties(string name) => GoldenActStreamTests.Read(name).Told.SelectMany(told => told.Opened).Select(line => line.Split(" | ")[0]);

    private static IEnumerable<string> Steps(string name) => GoldenActStreamTests.Read(name).Told.SelectMany(told => told.Steps).Select(line => Retelling.StepOf(line).Key);

    private static IEnumerable<string> PackWords()
    {
        foreach (var (name, definition) in JsonNode.Parse(PackSchema.Json)!["$defs"]!.AsObject())
        {
            if (definition?["properties"] is JsonObject properties)
            {
                yield return $"{name}: {string.Join(", ", properties.Select(property => property.Key).Order(StringComparer.Ordinal))}";
            }

            if (definition?["enum"] is JsonArray words)
            {
                yield return $"{name}: {string.Join(", ", words.Select(word => $"{word}").Order(StringComparer.Ordinal))}";
            }
        }
    }

    private static string Folder() => Repository.Path("tests/CinWorkflows.Scenarios.Tests/GoldenActStreams");
}
