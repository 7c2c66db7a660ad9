using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Somebody who joins a case, or comes back, or becomes a parent, carer or agency by a correction, after a move was assessed: the assessment said nothing of
/// them, so that nobody knows whether they may know of the move. A person decides, as for everybody before an assessment, until they were told of it or it is assessed again (N48, N54, N61).
/// </summary>
public static class JoinedSinceAssessment
{
    /// <summary>Those of a move about whom nobody has decided since they joined, by id: told of it by a person, or asked whether it may be shared.</summary>
    /// <param name="file">The case.</param>
    /// <param name="move">The move.</param>
    public static IEnumerable<string> Undecided(CaseFile file, TransferOut move)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(move);
        return (move.JoinedSinceIds ?? []).Where(person => !Knows(file, move, person));
    }

    /// <summary>Whether it is undecided of any move of a case whether somebody may know of it.</summary>
    /// <param name="file">The case.</param>
    /// <param name="person">Who.</param>
    public static bool IsUndecided(CaseFile file, string person)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.TransfersOut.Any(move => Undecided(file, move).Contains(person));
    }

    /// <summary>Refuses to hand on a case while it is undecided of somebody of the family: an authority that takes it over writes to whoever nothing is restricted about.</summary>
    internal static IEnumerable<Refusal> Refuse(TransferOut move, CaseDesk desk) => Undecided(desk.File, move)
        .Where(person => desk.File.Participant(person) is { Kind: not ParticipantKind.Agency } && Disclosure.MayBeTold(desk.File, person, DisclosureTopic.Moves, desk.Today))
        .Select(person => new Refusal(
            "type",
            $"'{person}' joined after the move was assessed, and nobody has said whether they may know of it: the other authority would write to them. Assess it again ('moveAssessed'), tell them of it ('informedByHand'), or restrict it ('disclosureRestricted').",
            desk.ClauseOf(TransferRuleKind.RiskOverPermission)));

    /// <summary>The case after people joined it: a move that goes on and is assessed says nothing of them.</summary>
    internal static CaseFile With(CaseFile file, params IEnumerable<string> people) => file.OpenTransfer is { AssessedOn: not null } move
        ? file.WithTransfer(move.Id, open => people.Aggregate(open, (so, person) => so with { JoinedSinceIds = (so.JoinedSinceIds ?? []).With(person) }))
        : file;

    /// <summary>The case once a move is assessed: the answer on who may know is given about everybody who takes part, and about nobody who has left.</summary>
    internal static CaseFile Answered(CaseFile file) => file with
    {
        TransfersOut = file.TransfersOut.Replace(move => move.JoinedSinceIds is not null, move => move with
        {
            JoinedSinceIds = Undecided(file, move).Where(person => file.Participant(person) is null).ToList() is { Count: > 0 } left ? left : null,
        }),
    };

    /// <summary>
    /// Those who take part by entries as they were put right, and did not as these stood before, or only as one about whom no assessment asks;
    /// and those who never left, as it is told now.
    /// </summary>
    internal static IEnumerable<string> NamedAnew(EntriesCorrected corrected, CaseFile after, ActStamp stamp)
    {
        var named = from person in corrected.Corrections.Select(correction => correction.Replacement).OfType<Act>().SelectMany(EverOnTheCase.WithTheChild)
                    where !stamp.TakesPart.Any(before => IsSame(before, person) && (WhoMayKnow.IsAskedAbout(before) || !WhoMayKnow.IsAskedAbout(person)))
                    where person.Kind != ParticipantKind.Child || WhoMayKnow.IsAskedAbout(person)
                    select person.Id;
        return named.Union(stamp.HadLeftIds.Where(person => after.Participant(person) is { } back && WhoMayKnow.IsAskedAbout(back)));
    }

    /// <summary>A case has one child, whatever its id was.</summary>
    private static bool IsSame(Participant before, Participant person) => before.Id == person.Id || (before.Kind == ParticipantKind.Child && person.Kind == ParticipantKind.Child);

    private static bool Knows(CaseFile file, TransferOut move, string person) =>
        move.Sharing.Agreed.Contains(person)
        || move.Sharing.Refused.Contains(person)
        || file.Informed.Any(told => told.PersonId == person && IsNewsOf(move, told.MatterId))
        || file.DisclosureDecisions?.Any(decided => decided.PersonId == person && decided.Told && IsNewsOf(move, decided.MatterId)) == true;

    private static bool IsNewsOf(TransferOut move, string matter) => InformedPerson.NewsOf(matter)?.Label == move.Label;
}
