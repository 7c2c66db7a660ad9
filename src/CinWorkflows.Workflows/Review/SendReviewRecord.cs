using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Reviews;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Review;

/// <summary>
/// Sends the record of a review to the child, if old enough, the parents and all participants (H33). One that found a risk of
/// significant harm is never sent by a machine: whether, when and how people are told is for people to decide (N34, H32), and is
/// their duty.
/// </summary>
internal sealed class SendReviewRecord(ICaseRecord record, MessageStep messages) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var recipients = sheet.File.Participants
            .Where(person => person.Kind != ParticipantKind.Child || person.ReceivesPlan)
            .Select(person => person.Id)
            .ToList();
        var number = ReviewSubject.Read(input.Step.Subject).Number;
        var harm = sheet.File.Reviews.Any(review => review.Number == number && review.Outcomes.Contains(ReviewOutcome.RiskOfSignificantHarm));
        return harm
            ? await messages.CompleteByHandAsync(sheet.File, input.Step, recipients, cancellationToken)
            : await messages.CompleteAsync(sheet.File, input.Step, MessageKind.ReviewRecord, recipients, cancellationToken);
    }
}
