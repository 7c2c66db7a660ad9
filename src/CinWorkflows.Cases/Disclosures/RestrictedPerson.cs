using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>Somebody of whom another authority says what they must not be told and whom they must not meet.</summary>
/// <param name="PersonId">Who, by the id that both authorities use.</param>
/// <param name="Limit">All that holds about them.</param>
public sealed record RestrictedPerson(string PersonId, DisclosureLimit Limit)
{
    /// <summary>How that authority knows them: whoever is not on this case is recognised by it when they join under another id. Null where it was not said.</summary>
    public ParticipantDetails? Person { get; init; }

    /// <summary>Everybody of a case about whom something holds on a day, as the authority of a move is told: also those of whom it is undecided whether they may know of it, and not what that authority told itself.</summary>
    /// <param name="file">The case.</param>
    /// <param name="move">The move.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static IReadOnlyList<RestrictedPerson> Of(CaseFile file, TransferOut move, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. from id in (file.Restrictions ?? []).Select(restriction => restriction.PersonId).Union(KeptUntilDecided.Of(file, move))
               let limit = KeptUntilDecided.LimitOf(file, move, id, today, held => held.TransferId != move.Id)
               where limit is not null
               select new RestrictedPerson(id, limit),
        ];
    }

    /// <summary>Everybody of a case about whom something holds on a day, in the order in which it was first recorded.</summary>
    /// <param name="file">The case.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static IReadOnlyList<RestrictedPerson> Of(CaseFile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        return
        [
            .. from id in (file.Restrictions ?? []).Select(restriction => restriction.PersonId).Distinct()
               let limit = Disclosure.LimitOf(file, id, today)
               where limit is not null
               select new RestrictedPerson(id, limit),
        ];
    }

    /// <summary>Those who do not take part in the case, or do so no more, and of whom something is restricted all the same, as they are known.</summary>
    /// <param name="file">The case.</param>
    /// <param name="acts">Its acts.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static IEnumerable<ParticipantDetails> Outside(CaseFile file, IReadOnlyList<Act> acts, DateOnly today) =>
        Of(file, today).Where(held => file.Participant(held.PersonId) is null).Select(held => held.Known(file, acts)).OfType<ParticipantDetails>();

    /// <summary>The same person with the last name and ways by which they were known; null where no name of them is.</summary>
    /// <param name="file">The case.</param>
    /// <param name="acts">Its acts.</param>
    public ParticipantDetails? Known(CaseFile file, IReadOnlyList<Act> acts)
    {
        List<KnownAs> known = [.. KnownAs.Of(PersonId, acts)];
        return known.LastOrDefault(entry => entry.Name is not null)?.Name is { } name
            ? new(
                PersonId,
                EverOnTheCase.Of(file).FirstOrDefault(person => person.Id == PersonId)?.Kind ?? ParticipantKind.Other,
                name,
                ReceivesPlan: false,
                known.LastOrDefault(entry => entry.Email is not null)?.Email,
                Contact: known.LastOrDefault(entry => entry.Contact is not null)?.Contact)
            {
                Restriction = Limit,
            }
            : null;
    }

    /// <summary>Those whom an act names though they do not take part by it: that they are known is what keeps them away.</summary>
    /// <param name="act">The act.</param>
    public static IEnumerable<ParticipantDetails> NamedIn(Act act) => act switch
    {
        CaseOpened opened => opened.Outside ?? [],
        TransferInRestricted restricted => restricted.People.Select(held => held.Person).OfType<ParticipantDetails>(),
        TransferCautioned cautioned => cautioned.People.Select(held => held.Person).OfType<ParticipantDetails>(),
        _ => [],
    };

    /// <summary>
    /// Everybody about whom this authority restricts something itself on a day, as the one from which the child came is told: also those of whom it is
    /// undecided what another case's restriction means here.
    /// </summary>
    /// <param name="file">The case.</param>
    /// <param name="today">The day, Europe/London.</param>
    public static IReadOnlyList<RestrictedPerson> SetHere(CaseFile file, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<string> undecided = [.. UndecidedElsewhere.Of(file).Select(found => found.PersonId).Where(person => EverOnTheCase.Of(file).Any(known => known.Id == person && known.Kind != ParticipantKind.Agency)).Distinct()];
        return
        [
            .. from id in (file.Restrictions ?? []).Select(restriction => restriction.PersonId).Union(undecided)
               let limit = Disclosure.LimitOf(file, id, today, held => held.ById != Actor.Service.Id)
               where limit is not null || undecided.Contains(id)
               select new RestrictedPerson(id, new(
                   [.. (limit?.Topics ?? []).Union(undecided.Contains(id) ? WhoMayKnow.Kept : [])],
                   DisclosureLimit.ReasonOfTheReceivingAuthority,
                   limit?.NotWith,
                   undecided.Contains(id) ? null : limit?.Until)),
        ];
    }

    internal bool IsAs(DisclosureRestriction held) =>
        held.PersonId == PersonId
        && held.Until == Limit.Until
        && held.Topics.ToHashSet().SetEquals(Limit.Topics)
        && (held.NotWith ?? []).ToHashSet().SetEquals(Limit.NotWith ?? []);

    /// <summary>Whether it keeps all from somebody that a restriction does, as long.</summary>
    internal bool Covers(DisclosureRestriction held) =>
        held.PersonId == PersonId
        && !held.Topics.Except(Limit.Topics).Any()
        && !(held.NotWith ?? []).Except(Limit.NotWith ?? []).Any()
        && (Limit.Until is null || Limit.Until >= held.Until);
}
