using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// What a pack has kept of the one that it was copied from: the name of another authority, the title of its procedure, its clauses. Staff would be told to
/// follow somebody else's manual.
/// </summary>
internal static partial class CopiedWords
{
    /// <summary>What identifies the authorities whose packs are shipped.</summary>
    private static readonly Lazy<IReadOnlyList<Original>> Shipped = new(() => [.. ShippedPacks.Files.Select(file => Read(file.Json)).DistinctBy(original => original.Id)]);

    public static void Check(PolicyPack pack, PackNode root, PackScope scope)
    {
        var procedure = pack.ServedBy?.Id ?? pack.Id;
        var others = Shipped.Value.Where(original => original.Id != procedure).ToList();
        foreach (var node in Texts(root))
        {
            if (node.Path is "$.$schema" || !scope.Report.IsClean(node))
            {
                continue;
            }

            if (others.FirstOrDefault(original => node.Text.Contains(original.Name, StringComparison.OrdinalIgnoreCase) && original.Name != pack.Authority.Name) is { } other)
            {
                scope.Report.Fault(node, $"this names {other.Name}, whose pack is another: people of {pack.Authority.Name} would read it.", PackFaultWeight.Advice);
            }
            else if (Cited(node, pack, others) is { } clause)
            {
                scope.Report.Fault(node, $"this speaks of {clause}, which is no clause of this pack but one of another authority's.", PackFaultWeight.Advice);
            }
        }

        if (root.Find("source")?.Find("title") is { } title && others.FirstOrDefault(original => original.Title == title.Text) is { } same)
        {
            scope.Report.Fault(title, $"this is the title of {same.Name}'s procedure.", PackFaultWeight.Advice);
        }
    }

    private static string? Cited(PackNode node, PolicyPack pack, IEnumerable<Original> others) => ClauseLike().Matches(node.Text)
        .Select(match => match.Value)
        .FirstOrDefault(word => !pack.Clauses.ContainsKey(word) && others.Any(original => original.Clauses.Contains(word)));

    private static IEnumerable<PackNode> Texts(PackNode node) =>
        [.. node.Kind == JsonValueKind.String ? [node] : Array.Empty<PackNode>(), .. node.Properties.Select(property => property.Value).Concat(node.Items).SelectMany(Texts)];

    private static Original Read(string json)
    {
        using var text = JsonDocument.Parse(json);
        var root = text.RootElement;
        return new(
            root.GetProperty("id").GetString()!,
            root.GetProperty("authority").GetProperty("name").GetString()!,
            root.GetProperty("source").GetProperty("title").GetString()!,
            root.GetProperty("clauses").EnumerateObject().Select(clause => clause.Name).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>A letter and a number, as clauses are numbered.</summary>
    [GeneratedRegex(@"\b[A-Z]{1,2}\d{1,3}[a-z]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseLike();

    private sealed record Original(string Id, string Name, string Title, FrozenSet<string> Clauses);
}
