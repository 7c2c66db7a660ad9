using System.Text.Json;
using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;

namespace CinWorkflows.Cases.Tests.Policies;

/// <summary>Packs spoiled at random: whatever the slip, the reader answers with faults or with a whole pack.</summary>
public sealed class PackMutationTests
{
    private const int Seed = 20261121;

    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e400", "99999999999999999999", "\"\"", "\"none\"", "\"setByPlan\"", "\"N6\"", "\"local\"", "[]", "{}", "[null]", "\"2026-13-01\"", "\"🏛\""];

    [Fact]
    public void A_thousand_changed_values_end_in_faults_or_in_a_whole_pack()
    {
        var random = new Random(Seed);
        var whole = 0;
        for (var round = 0; round < 1_000; round++)
        {
            var draft = (round % 3) switch
            {
                0 => PackDraft.Northamptonshire(),
                1 => PackDraft.Hillingdon(),
                _ => PackDraft.Eastmere(),
            };
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                Change(draft.At("").Root, random);
            }

            whole += Judge(draft.Json, round) ? 1 : 0;
        }

        Assert.InRange(whole, 1, 300);
    }

    [Fact]
    public void A_thousand_spoiled_texts_end_in_faults_or_in_a_whole_pack()
    {
        var random = new Random(Seed);
        var json = PackLibrary.Shipped.Find("hillingdon", "2.1.3")!.Json;
        for (var round = 0; round < 1_000; round++)
        {
            var (at, length) = (random.Next(json.Length - 50), random.Next(1, 50));
            var spoiled = (round % 4) switch
            {
                0 => json[..at],
                1 => json.Remove(at, length),
                2 => json.Insert(at, json.Substring(random.Next(json.Length - 50), length)),
                _ => json.Remove(at, 1).Insert(at, ((char)random.Next(0xFFFF)).ToString()),
            };
            Judge(spoiled, round);
        }
    }

    private static bool Judge(string json, int round)
    {
        var reading = PackLibrary.Read(json, "mutant.json");

        Assert.True(reading.IsWhole == (reading.Faults.Count == 0), $"Round {round}: a pack and faults, or neither.");
        Assert.All(reading.Faults, fault => Assert.True(fault.Line > 0 && fault.JsonPath.StartsWith('$') && fault.Reason.Length > 0, $"Round {round}: {fault}"));
        if (reading.IsWhole)
        {
            var again = PackLibrary.Read(json, "mutant.json");
            Assert.Equal(JsonSerializer.Serialize(reading.Pack), JsonSerializer.Serialize(again.Pack));
            Assert.All(reading.Pack.Duties.Values, rule => Assert.Contains(rule.Ladder, reading.Pack.Notices.Keys));
            Assert.All(reading.Pack.Duties.Values, rule => Assert.Contains(rule.Clause, reading.Pack.Clauses.Keys));
        }

        return reading.IsWhole;
    }

    private static void Change(JsonNode root, Random random)
    {
        var node = root;
        while (true)
        {
            var inner = node switch
            {
                JsonObject { Count: > 0 } known => known.Select(property => property.Value).ToList(),
                JsonArray { Count: > 0 } list => [.. list],
                _ => [],
            };
            if (inner.Count == 0 || random.Next(6) == 0 || inner[random.Next(inner.Count)] is not { } next)
            {
                break;
            }

            node = next;
        }

        switch (node.Parent)
        {
            case JsonObject owner when random.Next(3) == 0:
                owner.Remove(node.GetPropertyName());
                break;
            case JsonObject owner when random.Next(3) == 0:
                owner[$"{node.GetPropertyName()}x"] = node.DeepClone();
                break;
            case JsonArray owner when random.Next(2) == 0:
                owner.Add(node.DeepClone());
                break;
            case not null:
                node.ReplaceWith(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
        }
    }
}
