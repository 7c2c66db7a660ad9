using CinWorkflows.Cases;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>
/// Those of a case from whom a message is kept, also of those who have left it, by every way by which they were ever reached on it: nothing of
/// it goes there. That an address was changed or cleared does not say that they do not read it any more.
/// </summary>
/// <param name="People">Who, once for each entry of their contact details.</param>
public sealed record KeptAway(IReadOnlyList<PersonContact> People)
{
    /// <summary>Nobody.</summary>
    public static KeptAway Nobody { get; } = new([]);

    /// <summary>Those of a case, on a day.</summary>
    /// <param name="cases">The record.</param>
    /// <param name="file">The case.</param>
    /// <param name="kind">The message.</param>
    /// <param name="day">The day, Europe/London.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<KeptAway> FromAsync(ICaseReader cases, CaseFile file, MessageKind kind, DateOnly day, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(file);
        if (Withheld.From(file, kind, day) is not { Count: > 0 } kept)
        {
            return Nobody;
        }

        var said = (await cases.ActsAsync(file.CaseId, cancellationToken)).SelectMany(entry => entry.EverSaid).ToList();
        return new([.. kept.SelectMany(person => KnownAs.Ever(file, person, said).Select(known => new PersonContact(person, known.Name ?? "", known.Email, known.Contact)))]);
    }

    /// <summary>Whether somebody reads a way who must not: the person themselves, or one with whom they share it.</summary>
    /// <param name="person">The person, with contact details.</param>
    /// <param name="medium">The way.</param>
    public bool Reads(PersonContact person, Medium medium) => People.Any(other => other.Id == person.Id || Routes.AreShared(person, other, medium));

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"{People.Count} kept away";
}
