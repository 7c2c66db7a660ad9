using CinWorkflows.Domain.Cases;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Review;

/// <summary>Sends the record of a review to the child, if old enough, the parents and all participants (H33).</summary>
internal sealed class SendReviewRecord(ICaseRecord record, TimeProvider clock) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var recipients = sheet.File.Participants
            .Where(person => person.Kind != ParticipantKind.Child || person.ReceivesPlan)
            .Select(person => person.Id)
            .ToList();
        return await MessageStep.CompleteAsync(record, clock, input, MessageKind.ReviewRecord, recipients, input.Step.Subject, cancellationToken);
    }
}
