using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Rules.Policies;
using Json.Schema;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>What an editor says of a pack by the published schema alone, judged by a validator that is not ours.</summary>
public sealed class PackAgainstSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(PackSchema.Json);
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };

    public static TheoryData<string> Shipped => [.. typeof(PackSchema).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("packs/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_pack_keeps_to_the_schema(string name) => Assert.Empty(Faults(Pack(name)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_misspelt_member_a_missing_one_and_a_wrong_kind_are_seen(string name)
    {
        Assert.NotEmpty(Faults(Changed(name, pack => pack["efectiveFrom"] = "2026-01-01")));
        Assert.NotEmpty(Faults(Changed(name, pack => pack.Remove("version"))));
        Assert.NotEmpty(Faults(Changed(name, pack => pack["clauses"] = "none")));
    }

    private static JsonElement Changed(string name, Action<JsonObject> change)
    {
        var pack = JsonNode.Parse(Pack(name).GetRawText())!.AsObject();
        change(pack);
        return JsonSerializer.SerializeToElement(pack);
    }

    private static JsonElement Pack(string name)
    {
        using var text = typeof(PackSchema).Assembly.GetManifestResourceStream(name)!;
        return JsonDocument.Parse(text).RootElement;
    }

    private static IEnumerable<string> Faults(JsonElement pack)
    {
        var result = Schema.Evaluate(pack, Options);
        return result.IsValid ? [] : result.Details!.Where(detail => !detail.IsValid).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors?.Values ?? (IEnumerable<string>)["not valid"])}");
    }
}
