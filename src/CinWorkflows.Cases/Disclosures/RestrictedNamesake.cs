using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Cases.Disclosures;

/// <summary>
/// Somebody who joins a case with the name, mailbox or telephone of a person of whom something is restricted there, also of one who has left:
/// a restriction holds for a person and not for an id (N54). It is given for them too, or a manager says why they are another person.
/// </summary>
internal static class RestrictedNamesake
{
    /// <summary>Refuses somebody who may be a restricted person under another id.</summary>
    public static IEnumerable<Refusal> Refuse(ParticipantDetails person, string? anotherPerson, CaseDesk desk)
    {
        var alike = (desk.File.Restrictions ?? []).Select(restriction => restriction.PersonId).Distinct()
            .FirstOrDefault(id => id != person.Id && Escapes(person, id, desk) && KnownAs.Ever(id, desk.Past.SelectMany(past => past.EverSaid)).Any(KnownAs.Of(person).IsLike));
        if (alike is null)
        {
            yield break;
        }

        if (anotherPerson is null)
        {
            yield return new("person.restriction", $"'{alike}', of whom something is restricted, has the same name, mailbox or telephone: give here what is restricted for '{alike}', or a manager says in 'anotherPerson' why this is somebody else.");
        }
        else if (desk.Pack.Approvals.GetValueOrDefault(ApprovalKind.SafeguardingResponse) is not { } approval || !approval.Roles.Contains(desk.Actor.Role) || desk.Relation == Relation.Worker)
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
