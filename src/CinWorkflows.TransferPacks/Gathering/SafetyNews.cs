using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.TransferPacks.Gathering;

/// <summary>
/// After which acts a prepared pack would mislead about how somebody may be reached, about what they may be told, or about the risk of the move; also where somebody
/// of the family joined, or it was decided that they may know.
/// </summary>
internal static class SafetyNews
{
    /// <summary>Whether an act is such news.</summary>
    /// <param name="act">The act.</param>
    /// <param name="acts">All acts of the case, among them those that it puts right.</param>
    public static bool Is(Act act, IReadOnlyList<RecordedAct> acts) => act is EntriesCorrected corrected
        ? acts.Any(entry => corrected.Corrections.Any(correction => correction.Sequence == entry.Sequence) && (Tells(entry.Act) || entry.Act is CaseOpened))
        : Tells(act) || (Decided(act) is { } person && acts.Any(entry => entry.Act is ParticipantAdded joined && joined.Person.Id == person));

    private static bool Tells(Act act) => act is ContactDetailsChanged or MoveAssessed or RestrictedOnAnotherCase or ParticipantAdded { Person.Kind: not ParticipantKind.Agency } || RestrictionNews.Restricts(act);

    private static string? Decided(Act act) => act switch
    {
        InformedByHand told when InformedPerson.NewsOf(told.MatterId) is not null => told.PersonId,
        DisclosureDecided decided when InformedPerson.NewsOf(decided.MatterId) is not null => decided.PersonId,
        SharingAsked asked => asked.PersonId,
        _ => null,
    };
}
