using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Adoption;

namespace CinWorkflows.Cases.People;

/// <summary>
/// Those who take part in a case and those who took part: to be taken off a case ends no parenthood and undoes no recommendation, so that
/// nobody is passed over by it without a word (N7, N8, N14, N22, H7, H8, H12, H19).
/// </summary>
public static class EverOnTheCase
{
    /// <summary>Everybody, as they take part and as they took part before.</summary>
    /// <param name="file">The case.</param>
    public static IEnumerable<Participant> Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Participants.Concat((file.FormerParticipants ?? []).Select(former => former.Person));
    }

    /// <summary>Those of the family and the agencies who take part by an act.</summary>
    /// <param name="act">The act.</param>
    public static IEnumerable<Participant> NamedBy(Act act) => DetailsIn(act).Select(person => person.ToParticipant());

    /// <summary>The same with the child.</summary>
    /// <param name="act">The act.</param>
    public static IEnumerable<Participant> WithTheChild(Act act) => act switch
    {
        CaseOpened opened => [opened.Child.ToParticipant(), .. NamedBy(act)],
        EpisodeAdopted adopted => [adopted.Child.ToParticipant()],
        _ => NamedBy(act),
    };

    /// <summary>Those who took part and whom another telling of the same case does not know, or not as the parent, carer or holder of parental responsibility that they were.</summary>
    /// <param name="before">The case as it is told.</param>
    /// <param name="after">The case as it would be told.</param>
    public static IEnumerable<Participant> Lost(CaseFile before, CaseFile after) => Unknown(Of(before), after);

    /// <summary>The same people with their names and how they are reached, as the act gives them.</summary>
    internal static IEnumerable<ParticipantDetails> DetailsIn(Act act) => act switch
    {
        CaseOpened opened => opened.Participants ?? [],
        ParticipantAdded added => [added.Person],
        _ => [],
    };

    /// <summary>The case once entries were put right: whoever took part by them and does so no more, or no more as what they were, is remembered like one who was taken off it.</summary>
    internal static CaseFile WithWhoVanished(CaseFile file, ActStamp stamp)
    {
        List<FormerParticipant> vanished = [.. Unknown(stamp.TookPart.Distinct(), file).Select(person => new FormerParticipant(person, stamp.On))];
        return vanished.Count == 0 ? file : file with { FormerParticipants = [.. file.FormerParticipants ?? [], .. vanished] };
    }

    /// <summary>What somebody was to the child, where several are on the record of them: a parent or carer before all else.</summary>
    internal static ParticipantKind KindOf(CaseFile file, string id)
    {
        List<ParticipantKind> kinds = [.. Of(file).Where(person => person.Id == id).Select(person => person.Kind)];
        return kinds.Contains(ParticipantKind.Parent) ? ParticipantKind.Parent : kinds.Contains(ParticipantKind.Carer) ? ParticipantKind.Carer : kinds[0];
    }

    /// <summary>Whether somebody is or was of one of these kinds.</summary>
    internal static bool Is(CaseFile file, string id, IReadOnlyList<ParticipantKind> kinds) => Of(file).Any(person => person.Id == id && kinds.Contains(person.Kind));

    private static IEnumerable<Participant> Unknown(IEnumerable<Participant> people, CaseFile file) => people.Where(person => !Of(file).Any(known => IsStill(person, known)));

    private static bool IsStill(Participant person, Participant known) =>
        known.Id == person.Id && (known.Kind == person.Kind || person.Kind == ParticipantKind.Other) && (known.HasParentalResponsibility || !person.HasParentalResponsibility);
}
