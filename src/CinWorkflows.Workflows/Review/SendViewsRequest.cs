using CinWorkflows.Domain.Reviews;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Review;

/// <summary>Asks somebody who will not attend a review for their views (N26, H23).</summary>
internal sealed class SendViewsRequest(ICaseRecord record, MessageStep messages) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var person = ReviewSubject.Read(input.Step.Subject).Person!;
        return await messages.CompleteAsync(sheet.File, input.Step, MessageKind.ViewsRequest, [person], cancellationToken);
    }
}
