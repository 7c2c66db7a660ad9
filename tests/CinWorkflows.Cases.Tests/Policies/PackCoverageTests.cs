using System.Text.Json.Nodes;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Tests.Policies;

public sealed class PackCoverageTests
{
    public static TheoryData<string> Packs => [.. PackLibrary.Shipped.All.Select(entry => entry.Pack.Id)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_clause_of_a_shipped_pack_is_met_or_declared_out_of_scope(string id)
    {
        var pack = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == id);

        var uncovered = PackCoverage.Of(pack).Where(clause => clause.By.Count == 0).Select(clause => $"{clause.Id}: {clause.Statement}");

        Assert.Empty(uncovered);
    }

    [Theory]
    [InlineData("northamptonshire", 64, "N")]
    [InlineData("hillingdon", 36, "H")]
    public void The_shipped_packs_know_every_numbered_clause(string id, int count, string prefix)
    {
        var clauses = PackLibrary.Shipped.All.Last(entry => entry.Pack.Id == id).Pack.Clauses;

        Assert.All(Enumerable.Range(1, count), number => Assert.Contains($"{prefix}{number}", clauses.Keys));
    }

    [Fact]
    public void A_clause_that_nothing_cites_is_uncovered()
    {
        var shipped = PackLibrary.Shipped.All[0];
        var changed = JsonNode.Parse(shipped.Json)!;
        changed["clauses"]!["X99"] = "Something new.";
        var json = changed.ToJsonString();

        var coverage = PackCoverage.Of(new(PackLibrary.Read(json, "changed.json").Pack!, "changed.json", json));

        Assert.Equal("X99", Assert.Single(coverage, clause => clause.By.Count == 0).Id);
    }

    [Theory]
    [InlineData("""{ "clause": "H27", "by": "step", "what": "reviewLoop", "why": "x" }""", "what")]
    [InlineData("""{ "clause": "H27", "by": "judgement", "what": "reviewOutcomeRecordd", "why": "x" }""", "what")]
    [InlineData("""{ "clause": "H27", "by": "outOfScope", "what": "reviewCycle", "why": "x" }""", "what")]
    [InlineData("""{ "clause": "H99", "by": "step", "what": "reviewCycle", "why": "x" }""", "clause")]
    [InlineData("""{ "clause": "H27", "by": "step", "what": "reviewCycle" }""", "")]
    public void A_senseless_entry_is_refused_at_its_place(string entry, string field)
    {
        var changed = JsonNode.Parse(PackLibrary.Shipped.All.Last(pack => pack.Pack.Id == "hillingdon").Json)!;
        changed["coverage"]!.AsArray().Add(JsonNode.Parse(entry));
        var index = changed["coverage"]!.AsArray().Count - 1;

        var faults = PackLibrary.Read(changed.ToJsonString(), "changed.json").Faults;

        Assert.Contains(faults, fault => fault.JsonPath.StartsWith(field == "" ? $"$.coverage[{index}]" : $"$.coverage[{index}].{field}", StringComparison.Ordinal));
    }
}
