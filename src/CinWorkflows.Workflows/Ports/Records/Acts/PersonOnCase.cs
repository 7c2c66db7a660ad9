using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Ports.Records.Acts;

/// <summary>Somebody who takes part in a case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PersonId">Their id there.</param>
public sealed record PersonOnCase(string CaseId, string PersonId)
{
    /// <summary>Those of a case who may have one of these names, mailboxes, telephones or letter boxes or ever had it there, by id: no address that was ever theirs is forgotten (N54).</summary>
    /// <param name="known">How somebody is, or was, known.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="people">Those who take part in it, as they are known now.</param>
    /// <param name="said">Its acts as they were recorded: those that say how somebody is known (<see cref="KnownAs.SaidBy"/>) where any says it otherwise.</param>
    public static IEnumerable<PersonOnCase> KnownBy(IReadOnlyList<KnownAs> known, string caseId, IReadOnlyList<PersonContact> people, IReadOnlyList<Act> said) => people
        .Where(person => EverKnown(person, said).Any(way => known.Any(way.MayBe)))
        .Select(person => new PersonOnCase(caseId, person.Id))
        .OrderBy(found => found.PersonId, StringComparer.Ordinal);

    /// <summary>Every name and way by which somebody who takes part is known now or ever was on the case.</summary>
    /// <param name="person">Who, as they are known now.</param>
    /// <param name="said">The acts of the case as they were recorded: at least those that say how somebody is known.</param>
    public static IEnumerable<KnownAs> EverKnown(PersonContact person, IReadOnlyList<Act> said)
    {
        ArgumentNullException.ThrowIfNull(person);
        return KnownAs.Ever(person.Id, said).Prepend(new(person.Name, person.Email, person.Details));
    }
}
