using CinWorkflows.Domain.Cases;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Transfers;

/// <summary>Tells the child, if old enough, the parents and the carers where a transfer stands (N50, N61).</summary>
internal sealed class SendTransferNews(ICaseRecord record, MessageStep messages) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var family = sheet.File.Participants
            .Where(person => person.Kind is ParticipantKind.Parent or ParticipantKind.Carer || person is { Kind: ParticipantKind.Child, ReceivesPlan: true })
            .Select(person => person.Id)
            .ToList();
        return await messages.CompleteAsync(sheet.File, input.Step, MessageKind.TransferNews, family, cancellationToken);
    }
}
