using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.People;

namespace CinWorkflows.Workflows.Register;

/// <summary>Who takes part, and who gets the plan, is a practitioner's word (N20, H18): nobody else says it by putting another entry right, such as the one that opened the case.</summary>
internal static class PutOnTheCase
{
    /// <summary>Refuses a correction by which somebody takes part, or gets the plan, who did not before, where whoever makes it may not say so.</summary>
    /// <param name="before">The case as it stood.</param>
    /// <param name="after">The case as it would stand.</param>
    /// <param name="desk">Who puts it right.</param>
    public static IEnumerable<Refusal> Refuse(CaseFile before, CaseFile after, CaseDesk desk) =>
        from person in after.Participants
        where person.Kind != ParticipantKind.Child && !before.Participants.Any(known => known.Id == person.Id && (known.ReceivesPlan || !person.ReceivesPlan))
        from refusal in AuthorityTable.Refuse(new ParticipantAdded(new(person.Id, person.Kind, "-", person.ReceivesPlan)), desk)
        select refusal with { Reason = $"this puts '{person.Id}' on the case, or among those who get the plan: {refusal.Reason}" };
}
