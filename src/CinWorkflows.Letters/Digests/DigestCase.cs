using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Digests;

/// <summary>A case as a digest speaks of it.</summary>
/// <param name="File">The case.</param>
/// <param name="Pack">Its rules and words.</param>
/// <param name="People">The names of its participants, by id.</param>
/// <param name="Child">The child's name; null where the record has none.</param>
internal sealed record DigestCase(CaseFile File, PolicyPack Pack, IReadOnlyDictionary<string, string> People, string? Child)
{
    /// <summary>The child and the case.</summary>
    public string Heading => Child is null ? File.CaseId : $"{Child} ({File.CaseId})";

    public static DigestCase Of(CaseView view, PolicyPack pack) => new(
        view.File,
        pack,
        view.People.ToDictionary(person => person.Id, person => PlainWords.OneLine(person.Name)),
        view.People.FirstOrDefault(person => person.Kind == ParticipantKind.Child) is { } child ? PlainWords.OneLine(child.Name) : null);
}
