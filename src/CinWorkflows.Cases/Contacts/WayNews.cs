using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Contacts;

/// <summary>
/// Acts after which somebody of the family is reached otherwise, or not safely any more: an authority that knows of the family already would go on
/// writing where somebody else reads it (N57, N61). The mailbox of an agency is news where a way to it is not safe.
/// </summary>
public static class WayNews
{
    /// <summary>Whether an act is such news. A corrected entry may have said how somebody is reached: what is said then says how they are reached now.</summary>
    /// <param name="act">The act.</param>
    /// <param name="file">The case.</param>
    public static bool Is(Act act, CaseFile file) => Changes(act, file)
        || (act is EntriesCorrected corrected && corrected.Corrections.Any(entry => entry.Replacement is CaseOpened or EpisodeAdopted or ParticipantAdded || (entry.Replacement is not null && Changes(entry.Replacement, file))));

    /// <summary>Whether an act itself changes how somebody is reached.</summary>
    /// <param name="act">The act.</param>
    /// <param name="file">The case.</param>
    public static bool Changes(Act act, CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return act is ContactDetailsChanged changed && (changed.Contact?.Unsafe is { Count: > 0 } || file.Participant(changed.PersonId)?.Kind != ParticipantKind.Agency);
    }

    /// <summary>Those of whom an act says, or what it puts right said, how they are reached, by id.</summary>
    /// <param name="said">The act, with what it puts right.</param>
    public static IEnumerable<string> People(IEnumerable<Act> said) => said
        .SelectMany(act => act is EntriesCorrected corrected ? corrected.Corrections.Select(entry => entry.Replacement).OfType<Act>() : [act])
        .SelectMany(act => act switch
        {
            ContactDetailsChanged changed => [changed.PersonId],
            EpisodeAdopted adopted => [adopted.Child.Id],
            CaseOpened opened => [opened.Child.Id, .. EverOnTheCase.NamedBy(opened).Select(person => person.Id)],
            _ => EverOnTheCase.NamedBy(act).Select(person => person.Id),
        })
        .Distinct();
}
