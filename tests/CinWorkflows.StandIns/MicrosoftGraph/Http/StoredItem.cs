using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CinWorkflows.StandIns.MicrosoftGraph.Http;

/// <summary>
/// An item of a mailbox. It has two ids: one that changes whenever it moves to another folder, and the immutable one, which is told
/// to whoever asks for it in a header.
/// </summary>
internal sealed partial class StoredItem(JsonObject data)
{
    /// <summary>As the service writes times.</summary>
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly string _guid = Guid.NewGuid().ToString("N");
    private int _moves;

    public JsonObject Data { get; } = data;

    /// <summary>The whole message as it came in; null for what was made here.</summary>
    public string? Mime { get; init; }

    /// <summary>Extended properties by id, in upper case.</summary>
    public Dictionary<string, string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string ImmutableId => $"AAkALgAAAA{_guid}";

    public string MovingId => $"AAMkAD{_guid}x{_moves}";

    public void Moved() => _moves++;

    public bool Has(string id) => id == ImmutableId || id == MovingId;

    /// <summary>Takes the extended properties out of a body that is stored.</summary>
    public void TakeProperties()
    {
        if (Data["singleValueExtendedProperties"] is JsonArray properties)
        {
            foreach (var property in properties.OfType<JsonObject>())
            {
                var id = property["id"]?.GetValue<string>() ?? throw new GraphErrorException(400, "ErrorInvalidProperty", "An extended property has no id.");
                Properties[PropertyId(id)] = property["value"]?.GetValue<string>() ?? "";
            }

            Data.Remove("singleValueExtendedProperties");
        }
    }

    /// <summary>The item as the request asked for it: selected, expanded, with the right kind of id.</summary>
    public JsonObject Shown(GraphRequest request)
    {
        var selected = request.Parameter("$select")?.Split(',');
        var shown = new JsonObject { ["id"] = request.ImmutableIds ? ImmutableId : MovingId };
        foreach (var (name, value) in Data.Where(pair => selected is null || pair.Key.StartsWith('@') || selected.Contains(pair.Key, StringComparer.OrdinalIgnoreCase)))
        {
            shown[name] = value?.DeepClone();
        }

        if (request.Parameter("$expand") is { } expand && Expanded(expand) is { Count: > 0 } expanded)
        {
            shown["singleValueExtendedProperties"] = new JsonArray([.. expanded]);
        }

        return shown;
    }

    public static string PropertyId(string id) => Property().IsMatch(id)
        ? id
        : throw new GraphErrorException(400, "ErrorInvalidProperty", "The id of an extended property is '{type} {guid} Name {name}' or '{type} 0x{tag}'.");

    private List<JsonNode> Expanded(string expand) =>
    [
        .. Asked().Matches(expand).Select(match => match.Groups["id"].Value).Where(Properties.ContainsKey)
            .Select(id => new JsonObject { ["id"] = id, ["value"] = Properties[id] }),
    ];

    [GeneratedRegex(@"^\w+ (\{[0-9a-fA-F-]{36}\} Name \w+|0x[0-9a-fA-F]{1,4})$")]
    private static partial Regex Property();

    [GeneratedRegex(@"id eq '(?<id>[^']+)'")]
    private static partial Regex Asked();
}
