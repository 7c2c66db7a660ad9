using CinWorkflows.Cases;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>
/// From whom a machine keeps what a message tells: whoever must not be told of it; and where it tells of a move, a parent or carer who does not
/// have the plan, whoever joined after the move was assessed, and whoever was not asked for the risk until it is decided anew, of whom people decide; and
/// one of whom it is undecided what of another case's restriction holds here (N48, N54, N61).
/// </summary>
public static class Withheld
{
    /// <summary>Whether somebody gets nothing of it by a machine.</summary>
    /// <param name="file">The case.</param>
    /// <param name="person">Who.</param>
    /// <param name="kind">The message.</param>
    /// <param name="day">The day, Europe/London.</param>
    public static bool Is(CaseFile file, string person, MessageKind kind, DateOnly day) =>
        !Disclosure.MayBeTold(file, person, MessageFacts.Of(kind, file), day) || IsForPeople(file, person, kind) || IsUndecided(file, person, kind);

    /// <summary>Everybody who gets nothing of it by a machine, also of those who have left the case, by id.</summary>
    /// <param name="file">The case.</param>
    /// <param name="kind">The message.</param>
    /// <param name="day">The day, Europe/London.</param>
    public static IReadOnlyList<string> From(CaseFile file, MessageKind kind, DateOnly day) =>
    [
        .. Disclosure.MustNotBeTold(file, MessageFacts.Of(kind, file), day)
            .Union(EverOnTheCase.Of(file).Select(person => person.Id).Where(person => IsForPeople(file, person, kind) || IsUndecided(file, person, kind))),
    ];

    /// <summary>
    /// News of a move is for people to tell, at each stage. What else tells of it goes by itself once somebody has told them that the family has moved.
    /// </summary>
    private static bool IsForPeople(CaseFile file, string person, MessageKind kind) =>
        MessageFacts.Of(kind, file).Topics.Contains(DisclosureTopic.Moves)
        && EverOnTheCase.Of(file).FirstOrDefault(known => known.Id == person) is { Kind: ParticipantKind.Parent or ParticipantKind.Carer, ReceivesPlan: false }
        && (kind is MessageKind.TransferNews or MessageKind.SharingNotice || !WasToldOfTheMove(file, person));

    /// <summary>
    /// Of whom nobody has said whether they may know of a move or of where the family is to be found: neither is told to them by a machine. Where that rests on
    /// another case, words that somebody typed are not either: an address may stand in them.
    /// </summary>
    private static bool IsUndecided(CaseFile file, string person, MessageKind kind)
    {
        var facts = MessageFacts.Of(kind, file);
        var tellsWhere = facts.Topics.Any(topic => topic is DisclosureTopic.Moves or DisclosureTopic.Addresses);
        return ((tellsWhere || facts.FreeText) && UndecidedElsewhere.Of(file).Any(found => found.PersonId == person))
            || (tellsWhere && (HasJoined(file, person, kind) || file.TransfersOut.Any(move => move.Sharing.IsToDecideAnewAbout(person))));
    }

    /// <summary>Whoever joined after a move was assessed, which said nothing of them. An agency gets what else concerns its work, as it does before an assessment.</summary>
    private static bool HasJoined(CaseFile file, string person, MessageKind kind) =>
        (kind is MessageKind.TransferNews or MessageKind.SharingNotice || EverOnTheCase.Of(file).Any(known => known.Id == person && known.Kind != ParticipantKind.Agency))
        && JoinedSinceAssessment.IsUndecided(file, person);

    private static bool WasToldOfTheMove(CaseFile file, string person) =>
        file.Informed.Any(told => told.PersonId == person && InformedPerson.NewsOf(told.MatterId) is not null)
        || file.DisclosureDecisions?.Any(decided => decided.PersonId == person && decided.Told && InformedPerson.NewsOf(decided.MatterId) is not null) == true;
}
