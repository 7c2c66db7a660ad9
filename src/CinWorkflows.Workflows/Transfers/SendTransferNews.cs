using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>
/// Tells the child, if old enough, the parents and the carers where a transfer stands (N50, N61). When the move is known the agencies are
/// asked to brief their counterparts in the new area (N56).
/// </summary>
internal sealed class SendTransferNews(ICaseRecord record, MessageStep messages) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var isMoving = TransferNewsSubject.Find(input.Step.Subject) is { Stage: TransferStage.Moving };
        var told = sheet.File.Participants
            .Where(person => person switch
            {
                { Kind: ParticipantKind.Parent or ParticipantKind.Carer } => true,
                { Kind: ParticipantKind.Child } => person.ReceivesPlan,
                { Kind: ParticipantKind.Agency } => isMoving,
                _ => false,
            })
            .Select(person => person.Id)
            .ToList();
        return await messages.CompleteAsync(sheet.File, input.Step, MessageKind.TransferNews, told, cancellationToken);
    }
}
