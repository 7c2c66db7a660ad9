using CinWorkflows.Cases;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Closure;

/// <summary>Tells the agencies, and those of the family who have the plan, the child among them if old enough for it, how the case has ended (N32, H30).</summary>
internal sealed class SendEndingNews() : ParticipantLetterStep(MessageKind.CaseEnded)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject) => LastingParticipants.Of(file)
        .Where(person => person.ReceivesPlan || person.Kind == ParticipantKind.Agency)
        .Select(person => person.Id);
}
