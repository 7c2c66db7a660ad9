using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Policies.Reading;

/// <summary>Reads how clauses that no rule cites are met.</summary>
internal static class CoverageSection
{
    public static ClauseCoverage Read(PackNode node, PackScope scope)
    {
        var entry = new PackObject(node, Shapes.Coverage, scope);
        var by = entry.Word<CoverageKind>("by");
        var what = entry.OptionalText("what");
        if (scope.Report.IsClean(entry["by"]) && entry["by"] is not null)
        {
            Named(entry, by, what, scope.Cases);
        }

        return new(entry.Clause(), by, what, entry.Text("why"));
    }

    private static void Named(PackObject entry, CoverageKind by, string? what, CaseVocabulary cases)
    {
        if (by == CoverageKind.OutOfScope)
        {
            if (what is not null)
            {
                entry.Fault("what", "what is out of scope names no step and no act; say 'why'.");
            }

            return;
        }

        IEnumerable<string> known = by == CoverageKind.Step ? Vocabulary<WorkflowStep>.Words : cases.Acts;
        if (what is null || !known.Contains(what))
        {
            entry.Fault("what", $"this names one of: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
        }
    }
}
