using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Records.People;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters;

/// <summary>The names of those whom a case's record refers to by id: participants or staff.</summary>
internal sealed class Names(IReadOnlyList<PersonView> people, IStaffDirectory staff)
{
    /// <summary>Somebody who is not known any more is "the team": a letter shows no ids of people.</summary>
    public async Task<string> OfAsync(string id, CancellationToken cancellationToken)
    {
        var name = people.FirstOrDefault(person => person.Id == id)?.Name ?? (await staff.FindAsync(id, cancellationToken))?.Name;
        return name is null ? "the team" : PlainWords.OneLine(name);
    }

    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            names[id] = await OfAsync(id, cancellationToken);
        }

        return names;
    }
}
