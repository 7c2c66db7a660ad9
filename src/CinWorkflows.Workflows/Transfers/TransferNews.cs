using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Meetings;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Workflows.Meetings;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>The family is told at each stage of a transfer, by message or by hand (N50, N61).</summary>
internal static class TransferNews
{
    public static async Task TellAsync(Procedure now, string label, TransferStage stage)
    {
        var sent = await now.Once(nameof(SendTransferNews), $"{label}/{stage}");
        await InformByHand.TellAsync(now, InformedPerson.Transfer(label, stage), sent);
    }
}

/// <summary>
/// Tells the child, if old enough, the parents and the carers where a transfer stands (N50, N61). When the move is known the agencies are
/// asked to brief their counterparts in the new area (N56).
/// </summary>
internal sealed class SendTransferNews() : ParticipantLetterStep(MessageKind.TransferNews)
{
    protected override IEnumerable<string> RecipientsOf(CaseFile file, string subject)
    {
        var isMoving = subject.EndsWith($"/{TransferStage.Moving}", StringComparison.Ordinal);
        return file.Participants
            .Where(person => person switch
            {
                { Kind: ParticipantKind.Parent or ParticipantKind.Carer } => true,
                { Kind: ParticipantKind.Child } => person.ReceivesPlan,
                { Kind: ParticipantKind.Agency } => isMoving,
                _ => false,
            })
            .Select(person => person.Id);
    }
}
