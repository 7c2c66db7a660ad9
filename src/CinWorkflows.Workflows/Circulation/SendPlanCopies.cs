using CinWorkflows.Domain.Plans;
using CinWorkflows.Workflows.Ports.Messages;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.Circulation;

/// <summary>Sends a version of the plan to each of its recipients, with the request to sign or disagree (N14, N20, H12, H18).</summary>
internal sealed class SendPlanCopies(ICaseRecord record, MessageStep messages) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var sheet = await record.ReadAsync(input.CaseId, cancellationToken);
        var version = PlanSubject.Read(input.Step.Subject).Version;
        var recipients = sheet.File.Plan(version)!.Recipients.Where(id => sheet.File.Participant(id) is not null).ToList();
        return await messages.CompleteAsync(sheet.File, input.Step, MessageKind.PlanCopy, recipients, cancellationToken);
    }
}
