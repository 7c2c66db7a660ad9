using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.People;

namespace CinWorkflows.Workflows.Contacts;

/// <summary>Those of a case who must not be told what a message of a kind says, also of those who have left it, and how they are reached: nothing of it goes there.</summary>
/// <param name="People">Who, with contact details.</param>
public sealed record KeptAway(IReadOnlyList<PersonContact> People)
{
    /// <summary>Those of a case, on a day.</summary>
    /// <param name="view">The case.</param>
    /// <param name="kind">The message.</param>
    /// <param name="day">The day, Europe/London.</param>
    public static KeptAway From(CaseView view, MessageKind kind, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(view);
        var kept = Disclosure.MustNotBeTold(view.File, MessageFacts.Of(kind), day).ToList();
        return new([.. view.People.Concat(view.FormerPeople).Where(person => kept.Contains(person.Id)).Select(person => person.ToContact())]);
    }

    /// <summary>Whether somebody reads a way who must not: the person themselves, or one with whom they share it.</summary>
    /// <param name="person">The person, with contact details.</param>
    /// <param name="medium">The way.</param>
    public bool Reads(PersonContact person, Medium medium) => People.Any(other => other.Id == person.Id || Routes.AreShared(person, other, medium));

    /// <summary>Says nothing about the people.</summary>
    public override string ToString() => $"{People.Count} kept away";
}
