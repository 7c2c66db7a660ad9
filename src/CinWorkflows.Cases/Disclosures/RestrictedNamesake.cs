using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// Somebody who joins a case with the name or a like one, the mailbox, telephone or letter box of a person of whom something is restricted there, also of one who has left:
/// a restriction holds for a person and not for an id (N54). It is given for them too, or a manager says why they are another person.
/// </summary>
public static class RestrictedNamesake
{
    /// <summary>
    /// The same of whoever is named by an entry as it is put right: at its place the restriction may not have been set yet, and it holds all the same.
    /// Whoever the entry named before, by the same id, name and ways, was there already.
    /// </summary>
    /// <param name="replacement">The entry as it is put right.</param>
    /// <param name="wrong">The entry as it stands.</param>
    /// <param name="desk">The case as it would stand, everything that was said on it, and who puts it right.</param>
    public static IEnumerable<Refusal> RefusePutRight(Act? replacement, Act wrong, CaseDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return
            from person in replacement is null || !desk.Pack.ClocksStartWithAnchor ? [] : EverOnTheCase.DetailsIn(replacement)
            where !EverOnTheCase.DetailsIn(wrong).Any(before => before.Id == person.Id && before.Name == person.Name && before.Email == person.Email && before.Contact?.MobileNumber == person.Contact?.MobileNumber)
            from refusal in Refuse(person with { Restriction = person.Restriction ?? Disclosure.LimitOf(desk.File, person.Id, desk.Today) }, (replacement as ParticipantAdded)?.AnotherPerson, desk)
            select refusal;
    }

    /// <summary>Refuses somebody who may be a restricted person under another id.</summary>
    internal static IEnumerable<Refusal> Refuse(ParticipantDetails person, string? anotherPerson, CaseDesk desk)
    {
        var alike = (desk.File.Restrictions ?? []).Select(restriction => restriction.PersonId).Distinct()
            .FirstOrDefault(id => id != person.Id && Escapes(person, id, desk) && KnownAs.Ever(desk.File, id, desk.Past.SelectMany(past => past.EverSaid)).Any(KnownAs.Of(person).MayBe));
        if (alike is null)
        {
            yield break;
        }

        if (anotherPerson is null)
        {
            yield return new("person.restriction", $"'{alike}', of whom something is restricted, has the same or a like name, or the same mailbox, telephone or letter box: give here what is restricted for '{alike}', or a manager says in 'anotherPerson' why this is somebody else.");
        }
        else if (desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.SafeguardingResponse) is not { } approval || !AuthorityTable.Decides(approval.Roles, desk))
        {
            yield return new("actor.role", $"that this is not '{alike}' is for a manager to say who does not hold the case: whoever lifts a restriction.");
        }
    }

    /// <summary>Whether somebody would be told, or would meet, what and whom the restricted person must not.</summary>
    private static bool Escapes(ParticipantDetails person, string restrictedId, CaseDesk desk) => Disclosure.Of(desk.File, restrictedId, desk.Today).Any(held =>
        person.Restriction is not { } given
        || held.Topics.Except(given.Topics).Any()
        || (held.NotWith ?? []).Except(given.NotWith ?? []).Any()
        || (given.Until is { } until && (held.Until is null || until < held.Until)));
}
