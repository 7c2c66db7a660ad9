namespace CinWorkflows.Cases.People;

/// <summary>
/// Those who take part in a case and those who took part: to be taken off a case ends no parenthood and undoes no recommendation, so that
/// nobody is passed over by it without a word (N7, N8, N14, N22, H7, H8, H12, H19).
/// </summary>
internal static class EverOnTheCase
{
    /// <summary>Everybody, as they take part and as they took part before.</summary>
    public static IEnumerable<Participant> Of(CaseFile file) => file.Participants.Concat((file.FormerParticipants ?? []).Select(former => former.Person));

    /// <summary>Whether somebody is or was of one of these kinds.</summary>
    public static bool Is(CaseFile file, string id, IReadOnlyList<ParticipantKind> kinds) => Of(file).Any(person => person.Id == id && kinds.Contains(person.Kind));
}
