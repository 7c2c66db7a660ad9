using System.Collections.Frozen;
using System.Text.Json;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>
/// A pack that says only what is its own, resolved on its base: what the base gives holds where the pack says nothing, a whole entry takes the place of a whole
/// entry, <c>"none"</c> ends one, and <c>"offered"</c> takes what the base lends to nobody who has not asked for it.
/// </summary>
internal sealed class Inheritance
{
    private const string None = "none";
    private const string Offered = "offered";

    /// <summary>Stands in the base where no base can know anything: the pack says it, or it is missing.</summary>
    private const string Own = "own";

    /// <summary>The parts whose entries are inherited one by one, by name.</summary>
    private static readonly FrozenSet<string> ByName =
        ["$.clauses", "$.labels", "$.duties", "$.ladders", "$.approvals", "$.gates", "$.chairs", "$.regimes", "$.transfers.rules", "$.transfers.duties"];

    /// <summary>The lists whose entries are inherited one by one, with the field that tells one from another.</summary>
    private static readonly FrozenDictionary<string, string> ByField = new Dictionary<string, string>
    {
        ["$.conflicts"] = "id",
        ["$.closureRoutes"] = "id",
        ["$.events"] = "id",
        ["$.furtherDuties"] = "id",
        ["$.retention"] = "id",
        ["$.coverage"] = "clause",
        ["$.admission"] = "when",
    }.ToFrozenDictionary();

    private readonly PackReport _report;
    private readonly PackNode _extends;
    private readonly List<PackNode> _taken = [];

    private Inheritance(PackReport report, PackNode extends) => (_report, _extends) = (report, extends);

    /// <summary>The whole pack; the same where it extends nothing; null where its base is not known.</summary>
    public static PackNode? Resolve(PackNode root, PackReport report)
    {
        if (root.Find("extends") is not { } extends)
        {
            return root;
        }

        if (extends.Kind != JsonValueKind.String || ShippedBases.Find(extends.Text) is not { } found)
        {
            report.Fault(extends, $"there is no such base; known are: {string.Join(", ", ShippedBases.References.Select(known => $"{known.Id}/{known.Version}"))}.");
            return null;
        }

        if (!extends.Text.Contains('/', StringComparison.Ordinal))
        {
            report.Fault(extends, $"a version that is used names that of its base, so that it stays as it is: \"{found.Reference.Id}/{found.Reference.Version}\".", PackFaultWeight.Advice);
        }

        return new Inheritance(report, extends).Whole(root, found.Root, found.Reference);
    }

    private PackNode Whole(PackNode root, PackNode basis, BaseReference reference)
    {
        var own = root with { Properties = [.. root.Properties.Where(property => property.Name is not ("extends" or "base"))] };
        var whole = Part(own, Moved(basis.Find("gives"), "$"), Moved(basis.Find("offers"), "$"), "$");
        whole = WithClauses(whole, Moved(basis.Find("offers")?.Find("clauses"), "$.clauses"));
        whole = WithoutUnusedLadders(whole, root.Find("ladders"));
        return whole with { Properties = [.. whole.Properties, ("base", Written(reference))] };
    }

    /// <summary>An object of the pack over that of the base, property by property.</summary>
    private PackNode Part(PackNode own, PackNode? given, PackNode? offered, string path)
    {
        var resolved = own.Properties
            .Select(property => (property.Name, Value: Entry(property, given?.Find(property.Name), offered, $"{path}.{property.Name}")))
            .Where(property => property.Value is not null)
            .Select(property => (property.Name, property.Value!));
        var inherited = (given?.Properties ?? []).Where(property => own.Find(property.Name) is null && property.Value is not { Kind: JsonValueKind.String, Text: Own });
        return own with { Properties = [.. InOrderOf(given, resolved.Concat(inherited), path)] };
    }

    /// <summary>Duties stand in the order of the base, in which a team attends to them; all else in that of the pack, what is inherited after it.</summary>
    private static IEnumerable<(string, PackNode)> InOrderOf(PackNode? given, IEnumerable<(string Name, PackNode Value)> entries, string path)
    {
        if (path != "$.duties")
        {
            return entries;
        }

        List<string> order = [.. given?.Properties.Select(property => property.Name) ?? []];
        return entries.OrderBy(entry => order.IndexOf(entry.Name) is >= 0 and var place ? place : order.Count);
    }

    private PackNode? Entry((string Name, PackNode Value) own, PackNode? given, PackNode? offered, string path)
    {
        var (name, value) = own;
        if (value.Kind == JsonValueKind.String && (value.Text == Offered || value.Text.StartsWith($"{Offered}:", StringComparison.Ordinal)))
        {
            return Take(value, name, offered);
        }

        // A duty that is left out is left out in the whole pack too: the reader says whether it can be.
        if (value is { Kind: JsonValueKind.String, Text: None } && given is not null && !path.StartsWith("$.duties.", StringComparison.Ordinal))
        {
            return null;
        }

        return (value.Kind, given?.Kind) switch
        {
            (JsonValueKind.Object, _) when path is "$.transfers" || ByName.Contains(path) => Part(value, given, offered?.Find(name), path),
            (JsonValueKind.Array, JsonValueKind.Array) when ByField.TryGetValue(path, out var field) => List(value, given!, field),
            _ => value,
        };
    }

    private PackNode Take(PackNode value, string name, PackNode? offered)
    {
        var kind = value.Text == Offered ? name : $"{name}:{value.Text[(Offered.Length + 1)..]}";
        if (offered?.Find(kind) is not { } entry)
        {
            var known = (offered?.Properties ?? []).Select(property => property.Name.Split(':') is [var entryName, var variant] ? $"{entryName} (\"{Offered}:{variant}\")" : property.Name).ToList();
            _report.Fault(value, $"the base offers nothing here by that name{(known.Count == 0 ? "" : $"; it offers: {string.Join(", ", known)}")}.");
            return value;
        }

        var taken = Moved(entry, value.Path)!;
        _taken.Add(taken);
        return taken;
    }

    /// <summary>A list over that of the base: an entry of the same name takes its place, and one that says <c>"none": true</c> ends it.</summary>
    private static PackNode List(PackNode own, PackNode given, string field)
    {
        var named = own.Items.Select(item => item.Find(field)?.Text).ToHashSet();
        var ended = own.Items.Where(item => item.Find(None)?.Kind == JsonValueKind.True).ToList();
        return own with { Items = [.. own.Items.Except(ended), .. given.Items.Where(item => !named.Contains(item.Find(field)?.Text))] };
    }

    /// <summary>What is taken brings the clauses that it cites, unless the pack has them itself.</summary>
    private PackNode WithClauses(PackNode whole, PackNode? offered)
    {
        var cited = _taken.SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        var clauses = whole.Find("clauses");
        List<(string, PackNode)> brought = [.. (offered?.Properties ?? []).Where(clause => cited.Contains(clause.Name) && clauses?.Find(clause.Name) is null)];
        return clauses is null || brought.Count == 0 ? whole : Replaced(whole, "clauses", clauses with { Properties = [.. clauses.Properties, .. brought] });
    }

    /// <summary>A ladder of the base that no duty uses is not the pack's.</summary>
    private static PackNode WithoutUnusedLadders(PackNode whole, PackNode? own)
    {
        if (whole.Find("ladders") is not { Kind: JsonValueKind.Object } ladders)
        {
            return whole;
        }

        var used = new[] { whole.Find("duties"), whole.Find("furtherDuties"), whole.Find("transfers") }.OfType<PackNode>().SelectMany(Texts).ToHashSet(StringComparer.Ordinal);
        return Replaced(whole, "ladders", ladders with { Properties = [.. ladders.Properties.Where(ladder => own?.Find(ladder.Name) is not null || used.Contains(ladder.Name))] });
    }

    private static IEnumerable<string> Texts(PackNode node) => node.Kind == JsonValueKind.String
        ? [node.Text]
        : node.Properties.Select(property => property.Value).Concat(node.Items).SelectMany(Texts);

    private static PackNode Replaced(PackNode whole, string name, PackNode value) =>
        whole with { Properties = [.. whole.Properties.Select(property => property.Name == name ? (name, value) : property)] };

    /// <summary>A part of the base at its place in the pack; of its faults the line that extends the base is to blame.</summary>
    private PackNode? Moved(PackNode? part, string path) => part is null ? null : part with
    {
        Path = path,
        Line = _extends.Line,
        Properties = [.. part.Properties.Select(property => (property.Name, Moved(property.Value, PackText.Join(path, property.Name))!))],
        Items = [.. part.Items.Select((item, index) => Moved(item, $"{path}[{index}]")!)],
    };

    private PackNode Written(BaseReference reference) => new("$.base", _extends.Line, JsonValueKind.Object)
    {
        Properties = [("id", Text("id", reference.Id)), ("version", Text("version", reference.Version)), ("sha256", Text("sha256", reference.Sha256))],
    };

    private PackNode Text(string name, string text) => new($"$.base.{name}", _extends.Line, JsonValueKind.String, text);
}
