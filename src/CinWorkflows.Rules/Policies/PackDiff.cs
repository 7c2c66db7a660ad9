using System.Text.Json.Nodes;

namespace CinWorkflows.Rules.Policies;

/// <summary>
/// What differs between two packs, place by place. Entries of a list that have an <c>id</c>, or name what they are about, are
/// compared by it, so that a new entry is one difference and not many.
/// </summary>
public static class PackDiff
{
    private static readonly string[] Names = ["id", "when", "title"];

    /// <summary>The differences in the order of the first pack, then of the second.</summary>
    /// <param name="before">The first pack's text.</param>
    /// <param name="after">The second pack's text.</param>
    /// <exception cref="System.Text.Json.JsonException">One of them is not JSON.</exception>
    public static IReadOnlyList<PackDifference> Of(string before, string after) =>
        [.. Between("$", JsonNode.Parse(before), JsonNode.Parse(after))];

    private static IEnumerable<PackDifference> Between(string path, JsonNode? before, JsonNode? after) => (before, after) switch
    {
        (JsonObject left, JsonObject right) => Members(path, left.ToDictionary(), right.ToDictionary(), (parent, key) => $"{parent}.{key}"),
        (JsonArray left, JsonArray right) when ByName(left) is { } named && ByName(right) is { } others =>
            Members(path, named, others, (parent, key) => $"{parent}[{key}]"),
        _ => JsonNode.DeepEquals(before, after) ? [] : [new(path, before?.ToJsonString(), after?.ToJsonString())],
    };

    private static IEnumerable<PackDifference> Members(
        string path,
        IReadOnlyDictionary<string, JsonNode?> before,
        IReadOnlyDictionary<string, JsonNode?> after,
        Func<string, string, string> join) =>
        before.Keys.Union(after.Keys).SelectMany(key => (before.TryGetValue(key, out var left), after.TryGetValue(key, out var right)) switch
        {
            (true, true) => Between(join(path, key), left, right),
            (true, false) => [new(join(path, key), left?.ToJsonString() ?? "null", null)],
            _ => [new PackDifference(join(path, key), null, right?.ToJsonString() ?? "null")],
        });

    private static Dictionary<string, JsonNode?>? ByName(JsonArray entries)
    {
        var named = new Dictionary<string, JsonNode?>();
        foreach (var entry in entries)
        {
            var name = entry is JsonObject item ? Names.Select(key => item[key]?.ToString()).FirstOrDefault(value => value is not null) : null;
            if (name is null || !named.TryAdd(name, entry))
            {
                return null;
            }
        }

        return named;
    }
}
