using CinWorkflows.Domain.Cases;
using CinWorkflows.Workflows.Contacts;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>A step that sends one message to each of several participants.</summary>
internal sealed class MessageStep(ICaseRecord record, Reach reach, TimeProvider clock)
{
    /// <summary>Queues the messages and records the step; those whom no message can reach are named in its result.</summary>
    public async Task<StepResult> CompleteAsync(
        CaseFile file,
        Step step,
        MessageKind kind,
        IReadOnlyList<string> recipients,
        CancellationToken cancellationToken)
    {
        var unreached = await reach.UnreachableAsync(file.CaseId, file.Pack.Id, kind, recipients, cancellationToken);
        var messages = recipients
            .Except(unreached)
            .Select(person => new MessageOrder($"{file.CaseId}/{step.Key}/{person}", file.CaseId, kind, new(person, IsStaff: false), step.Subject));
        return await RecordAsync(file, step, [.. messages], unreached, cancellationToken);
    }

    /// <summary>Records a step of which everybody is told by hand.</summary>
    public Task<StepResult> CompleteByHandAsync(CaseFile file, Step step, IReadOnlyList<string> recipients, CancellationToken cancellationToken) =>
        RecordAsync(file, step, [], recipients, cancellationToken);

    private async Task<StepResult> RecordAsync(
        CaseFile file,
        Step step,
        IReadOnlyList<MessageOrder> messages,
        IReadOnlyList<string> unreached,
        CancellationToken cancellationToken)
    {
        var result = new StepResult(step.Key, clock.GetUtcNow(), unreached);
        await record.CompleteStepAsync(file.CaseId, result, messages, null, cancellationToken);
        return result;
    }
}
