using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Cases.Transfers;

/// <summary>
/// Those of the family about whom it is undecided whether they may know of a move: because they joined since it was assessed, also where they have left
/// again, or because of another case's restriction. An authority that knows of the family already does not write to them either, as long as that is
/// undecided here (N54, N57).
/// </summary>
public static class KeptUntilDecided
{
    /// <summary>Who they are, by id.</summary>
    /// <param name="file">The case.</param>
    /// <param name="move">The move.</param>
    public static IEnumerable<string> Of(CaseFile file, TransferOut move) => JoinedSinceAssessment.Undecided(file, move)
        .Union(UndecidedElsewhere.Of(file).Select(found => found.PersonId))
        .Where(person => EverOnTheCase.Of(file).Any(known => known.Id == person && known.Kind != ParticipantKind.Agency));

    /// <summary>Whether they are others than before: the other authority hears who is undecided now, and what was decided.</summary>
    /// <param name="before">The case as it was; null where it had not begun.</param>
    /// <param name="after">The case as it is.</param>
    /// <param name="move">The move, as it is.</param>
    public static bool AreOthers(CaseFile? before, CaseFile after, TransferOut move)
    {
        ArgumentNullException.ThrowIfNull(move);
        return !Of(after, move).ToHashSet().SetEquals(before?.TransferOut(move.Id) is { } was ? Of(before, was) : []);
    }

    /// <summary>All that holds about somebody on a day, as another authority is told: whoever is undecided is kept from the move until that is decided.</summary>
    /// <param name="file">The case.</param>
    /// <param name="move">The move to that authority.</param>
    /// <param name="person">Who.</param>
    /// <param name="today">The day, Europe/London.</param>
    /// <param name="which">Which restrictions it is told of; null for all.</param>
    public static DisclosureLimit? LimitOf(CaseFile file, TransferOut move, string person, DateOnly today, Func<DisclosureRestriction, bool>? which = null)
    {
        var held = Disclosure.LimitOf(file, person, today, which);
        return Of(file, move).Contains(person)
            ? new([.. (held?.Topics ?? []).Union(WhoMayKnow.Kept)], DisclosureLimit.ReasonOfTheFormerAuthority, held?.NotWith)
            : held;
    }
}
