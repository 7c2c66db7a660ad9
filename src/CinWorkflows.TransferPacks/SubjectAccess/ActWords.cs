using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Rules.Words;
using CinWorkflows.TransferPacks.Sheets;

namespace CinWorkflows.TransferPacks.SubjectAccess;

/// <summary>
/// All that an act says, part by part, in words. It reads what is stored and knows no type of act: what a new one says is in the answer to whoever
/// asks for it without anybody thinking of it.
/// </summary>
internal static partial class ActWords
{
    /// <summary>The parts that say something, in their order.</summary>
    /// <param name="act">The act.</param>
    /// <param name="names">The names of people and staff, by id.</param>
    public static IEnumerable<(string Label, string Text)> Of(Act act, IReadOnlyDictionary<string, string> names) =>
        In(JsonSerializer.SerializeToNode(act, ActJson.Options)!.AsObject().Where(member => member.Key != "type"), "", names);

    private static IEnumerable<(string Label, string Text)> In(IEnumerable<KeyValuePair<string, JsonNode?>> members, string within, IReadOnlyDictionary<string, string> names) =>
        members.SelectMany(member => Of(member.Value, within.Length == 0 ? CodeWords.AtBeginning(member.Key) : $"{within}, {CodeWords.Of(member.Key)}", names));

    private static IEnumerable<(string Label, string Text)> Of(JsonNode? node, string label, IReadOnlyDictionary<string, string> names) => node switch
    {
        null => [],
        JsonObject parts => In(parts, label, names),
        JsonArray items => items.SelectMany((item, index) => Of(item, items.Count == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label}, {index + 1}"), names)),
        _ => [(label, InWords(node, names))],
    };

    private static string InWords(JsonNode value, IReadOnlyDictionary<string, string> names) => value.GetValueKind() switch
    {
        JsonValueKind.True => Words.YesNo(true),
        JsonValueKind.False => Words.YesNo(false),
        JsonValueKind.String => InWords(value.GetValue<string>(), names),
        _ => value.ToJsonString(),
    };

    private static string InWords(string text, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(text, out var name) ? name
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Words.Date(day)
        : Code().IsMatch(text) ? CodeWords.Of(text)
        : text;

    /// <summary>A code of the service, which is never a word of English: <c>riskOfHarm</c>.</summary>
    [GeneratedRegex("^[a-z]+([A-Z0-9][a-z]*)+$")]
    private static partial Regex Code();
}
