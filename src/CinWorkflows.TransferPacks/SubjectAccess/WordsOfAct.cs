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
internal static partial class WordsOfAct
{
    private static readonly Place Outermost = new("", [], []);

    /// <summary>The parts that say something, in their order.</summary>
    /// <param name="act">The act.</param>
    /// <param name="names">The names of people and staff, by id.</param>
    public static IEnumerable<ActPart> Of(Act act, IReadOnlyDictionary<string, string> names) =>
        In([.. JsonSerializer.SerializeToNode(act, ActJson.Options)!.AsObject().Where(member => member.Key != "type")], Outermost, names);

    private static IEnumerable<ActPart> In(IReadOnlyList<KeyValuePair<string, JsonNode?>> members, Place around, IReadOnlyDictionary<string, string> names)
    {
        var beside = around with { Beside = [.. around.Beside, .. members.Select(member => member.Value).OfType<JsonValue>().Where(IsText).Select(value => value.GetValue<string>())] };
        return members.SelectMany(member => Of(member.Value, beside.In(member.Key), names));
    }

    private static IEnumerable<ActPart> Of(JsonNode? node, Place place, IReadOnlyDictionary<string, string> names) => node switch
    {
        null => [],
        JsonObject parts => In([.. parts], place, names),
        JsonArray items => items.SelectMany((item, index) => Of(item, items.Count == 1 ? place : place.Number(index + 1), names)),
        _ => [new(place.Label, InWords(node, names), place.Beside) { Within = place.Within, IsWritten = IsText(node) }],
    };

    private static bool IsText(JsonNode value) => value.GetValueKind() == JsonValueKind.String;

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

    /// <summary>Where in an act something stands, and what stands around it.</summary>
    private sealed record Place(string Label, IReadOnlyList<string> Within, IReadOnlyList<string> Beside)
    {
        public Place In(string member) => this with { Label = Label.Length == 0 ? CodeWords.AtBeginning(member) : $"{Label}, {CodeWords.Of(member)}", Within = [.. Within, member] };

        public Place Number(int number) => this with { Label = string.Create(CultureInfo.InvariantCulture, $"{Label}, {number}") };
    }
}
