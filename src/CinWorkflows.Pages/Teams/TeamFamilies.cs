using CinWorkflows.Cases.People;

namespace CinWorkflows.Pages.Teams;

/// <summary>The children of a team who may be brothers and sisters: they have a family name or somebody who cares for them in common.</summary>
internal static class TeamFamilies
{
    /// <summary>The families, in the order in which their first case stands; a child without brothers and sisters is one by itself.</summary>
    public static IReadOnlyList<IReadOnlyList<BoardLine>> Of(IReadOnlyList<BoardLine> lines)
    {
        var family = lines.ToDictionary(line => line.CaseId, line => line.CaseId, StringComparer.Ordinal);
        foreach (var alike in lines.SelectMany(line => Ties(line).Select(tie => (Tie: tie, line.CaseId))).GroupBy(one => one.Tie, one => one.CaseId))
        {
            var (first, rest) = (family[alike.First()], alike.Select(caseId => family[caseId]).ToHashSet());
            foreach (var line in lines.Where(line => rest.Contains(family[line.CaseId])))
            {
                family[line.CaseId] = first;
            }
        }

        return [.. lines.GroupBy(line => family[line.CaseId]).Select(members => (IReadOnlyList<BoardLine>)[.. members.OrderBy(line => line.Child, StringComparer.Ordinal)])];
    }

    private static IEnumerable<string> Ties(BoardLine line) =>
    [
        .. line.Row.Case.File.Participants.Where(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer).Select(person => $"person/{person.Id}"),
        .. line.Child.Split(' ') is [.., _, var name] ? [$"name/{name.ToUpperInvariant()}"] : Array.Empty<string>(),
    ];
}
