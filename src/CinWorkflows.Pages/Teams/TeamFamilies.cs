using CinWorkflows.Cases.People;
using CinWorkflows.Web.Doors;

namespace CinWorkflows.Pages.Teams;

/// <summary>
/// The children of a team who may be brothers and sisters: they have a family name in common, or somebody of one id and one name who cares for them. An id by
/// itself says nothing: a case calls its people as it likes.
/// </summary>
internal static class TeamFamilies
{
    /// <summary>The families, in the order in which their first case stands; a child without brothers and sisters is one by itself.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<BoardLine>>> OfAsync(IReadOnlyList<BoardLine> lines, IStaffDoor door, CancellationToken cancellationToken)
    {
        var family = lines.ToDictionary(line => line.CaseId, line => line.CaseId, StringComparer.Ordinal);
        foreach (var alike in (await TiesAsync(lines, door, cancellationToken)).GroupBy(one => one.Tie, one => one.CaseId))
        {
            var (first, rest) = (family[alike.First()], alike.Select(caseId => family[caseId]).ToHashSet());
            foreach (var line in lines.Where(line => rest.Contains(family[line.CaseId])))
            {
                family[line.CaseId] = first;
            }
        }

        return [.. lines.GroupBy(line => family[line.CaseId]).Select(members => (IReadOnlyList<BoardLine>)[.. members.OrderBy(line => line.Child, StringComparer.Ordinal)])];
    }

    private static async Task<IReadOnlyList<(string Tie, string CaseId)>> TiesAsync(IReadOnlyList<BoardLine> lines, IStaffDoor door, CancellationToken cancellationToken)
    {
        List<(string, string)> ties = [.. lines.Where(line => line.Child.Split(' ').Length > 1).Select(line => ($"name/{line.Child.Split(' ')[^1].ToUpperInvariant()}", line.CaseId))];
        foreach (var (personId, caseId) in lines.SelectMany(Carers).GroupBy(carer => carer.PersonId).Where(carers => carers.Count() > 1).SelectMany(carers => carers))
        {
            if (await door.Cases.FindPersonAsync(caseId, personId, cancellationToken) is { Name: var name })
            {
                ties.Add(($"person/{personId}/{name}", caseId));
            }
        }

        return ties;
    }

    private static IEnumerable<(string PersonId, string CaseId)> Carers(BoardLine line) =>
        line.Row.Case.File.Participants.Where(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer).Select(person => (person.Id, line.CaseId));
}
