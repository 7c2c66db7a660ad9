using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;

namespace CinWorkflows.Workflows.Procedures;

/// <summary>A step that sends one message to each of several participants.</summary>
internal static class MessageStep
{
    /// <summary>Queues the messages and records the step; those who have no address are named in its result.</summary>
    public static async Task<StepResult> CompleteAsync(
        ICaseRecord record,
        TimeProvider clock,
        StepInput input,
        MessageKind kind,
        IReadOnlyList<string> recipients,
        string subject,
        CancellationToken cancellationToken)
    {
        var unreached = await record.UnreachableAsync(input.CaseId, recipients, cancellationToken);
        var messages = recipients.Except(unreached)
            .Select(person => new MessageOrder($"{input.CaseId}/{input.Step.Key}/{person}", input.CaseId, kind, new(person, IsStaff: false), subject))
            .ToList();
        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), unreached);
        await record.CompleteStepAsync(input.CaseId, result, messages, cancellationToken);
        return result;
    }
}
