using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Meetings;

/// <summary>Whoever no message can reach is told by hand: nobody is left out because they have no e-mail address.</summary>
internal static class InformByHand
{
    public static Task TellAsync(Procedure now, string matter, StepResult sent) => now.Together(sent.Unreached
        .Where(person => now.File.Participant(person) is not null)
        .Select(person => now.Until(
            file => file.Informed.Any(told => told.MatterId == matter && told.PersonId == person),
            DutyKind.InformByHand,
            new InformedSubject(matter, person))));
}
