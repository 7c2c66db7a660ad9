using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>A shipped pack to be spoiled: places are written as in faults, without "$.".</summary>
internal sealed class PackDraft
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly JsonNode _root;

    private PackDraft(JsonNode root) => _root = root;

    public string Json => _root.ToJsonString(Indented);

    public static PackDraft Northamptonshire() => Of("northamptonshire", "3.1.4");

    public static PackDraft Hillingdon() => Of("hillingdon", "2.1.4");

    /// <summary>Any shipped version.</summary>
    public static PackDraft Of(string id, string version) => new(JsonNode.Parse(PackLibrary.Shipped.Find(id, version)!.Json)!);

    /// <summary>The pack of an authority that does not exist, which uses every form of timescale.</summary>
    public static PackDraft Eastmere() => new(JsonNode.Parse(EastmerePack.Json)!);

    public PackReading Read() => PackLibrary.Read(Json, "draft.json");

    public PackDraft Set(string place, string json)
    {
        var (owner, last) = Owner(place);
        if (int.TryParse(last, out var index))
        {
            owner.AsArray()[index] = JsonNode.Parse(json);
        }
        else
        {
            owner[last] = JsonNode.Parse(json);
        }

        return this;
    }

    public PackDraft Add(string place, string json)
    {
        At(place).AsArray().Add(JsonNode.Parse(json));
        return this;
    }

    public PackDraft Remove(string place)
    {
        var (owner, last) = Owner(place);
        Assert.True(owner.AsObject().Remove(last), $"The draft has no {place}.");
        return this;
    }

    public PackDraft Rename(string place, string name)
    {
        var (owner, last) = Owner(place);
        var value = owner[last]!.DeepClone();
        owner.AsObject().Remove(last);
        owner[name] = value;
        return this;
    }

    public JsonNode At(string place) =>
        Steps(place).Aggregate(_root, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])
            ?? throw new InvalidOperationException($"The draft has no {place}."));

    private (JsonNode Owner, string Last) Owner(string place)
    {
        var steps = Steps(place);
        var owner = steps[..^1].Aggregate(_root, (node, step) => (int.TryParse(step, out var index) ? node[index] : node[step])
            ?? throw new InvalidOperationException($"The draft has no {place}."));
        return (owner, steps[^1]);
    }

    private static string[] Steps(string place) =>
        place.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
}
