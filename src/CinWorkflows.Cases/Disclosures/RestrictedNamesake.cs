using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Contacts;
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
            .FirstOrDefault(id => id != person.Id && Escapes(person, id, desk) && KnownOf(id, desk.Past).Any(known => known.IsLike(person)));
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

    /// <summary>Every name and way by which somebody was ever known on the case.</summary>
    private static IEnumerable<Known> KnownOf(string id, IReadOnlyList<PastAct> past) => past.SelectMany(entry => entry.Act switch
    {
        ParticipantChanged changed when changed.PersonId == id => [new(changed.Name, null, null)],
        ContactDetailsChanged changed when changed.PersonId == id => [new(null, changed.Email, changed.Contact?.MobileNumber)],
        _ => EverOnTheCase.DetailsIn(entry.Act).Where(person => person.Id == id).Select(Known.Of),
    });

    private sealed record Known(string? Name, string? Email, string? Mobile)
    {
        public static Known Of(ParticipantDetails person) => new(person.Name, person.Email, person.Contact?.MobileNumber);

        public bool IsLike(ParticipantDetails person) =>
            (Name is not null && Plain(Name).Equals(Plain(person.Name), StringComparison.OrdinalIgnoreCase))
            || (Email is not null && person.Email is not null && SameMailbox.Is(Email, person.Email))
            || (Mobile is not null && Mobile == person.Contact?.MobileNumber);

        private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
    }
}
