using System.Text.Json.Nodes;

namespace CinWorkflows.Rules.Policies;

/// <summary>Every clause of a pack's source and what meets it: a rule that cites it, a step, a recorded judgement, or a reason why not.</summary>
public static class PackCoverage
{
    /// <summary>The clauses in the order of the pack; one that nothing meets has no entries.</summary>
    /// <param name="pack">The pack.</param>
    public static IReadOnlyList<CoveredClause> Of(PackEntry pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var cited = Citations("$", JsonNode.Parse(pack.Json)!).ToLookup(citation => citation.Clause, citation => citation.Path);
        var declared = pack.Pack.Coverage.ToLookup(entry => entry.Clause);
        return
        [
            .. pack.Pack.Clauses.Select(clause => new CoveredClause(
                clause.Key,
                clause.Value,
                [
                    .. cited[clause.Key].Select(path => $"rule {path}"),
                    .. declared[clause.Key].Select(entry => $"{Words(entry.By)}{(entry.What is null ? "" : $" {entry.What}")}: {entry.Why}"),
                ])),
        ];
    }

    private static string Words(CoverageKind kind) => kind switch
    {
        CoverageKind.Step => "step",
        CoverageKind.Judgement => "judgement",
        _ => "out of scope",
    };

    private static IEnumerable<(string Clause, string Path)> Citations(string path, JsonNode node) => node switch
    {
        JsonObject item => item.Where(member => member.Value is not null && !(path == "$" && member.Key is "coverage" or "clauses"))
            .SelectMany(member => member is { Key: "clause", Value: JsonValue clause }
                ? [(clause.ToString(), path)]
                : Citations($"{path}.{member.Key}", member.Value!)),
        JsonArray list when path.EndsWith(".clauses", StringComparison.Ordinal) => list.Select(clause => ($"{clause}", path)),
        JsonArray list => list.SelectMany((entry, index) => entry is null ? [] : Citations($"{path}[{index}]", entry)),
        _ => [],
    };
}
