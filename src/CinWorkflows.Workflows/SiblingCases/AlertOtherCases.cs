using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.SiblingCases;

/// <summary>
/// Looks for the person of a restriction on the other open cases of the authority, and records on each that something is restricted: once, by the
/// restriction. Nothing of the person stands in its input or result.
/// </summary>
internal sealed class AlertOtherCases(RestrictedOnSiblings siblings, ICaseRecord record, TimeProvider clock) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var file = (await record.ReadAsync(input.CaseId, cancellationToken)).File;
        await siblings.AlertAsync(file, (file.Restrictions ?? []).Where(held => held.LiftedOn is null && held.Id == input.Step.Subject), cancellationToken);
        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), []);
        await record.CompleteStepAsync(input.CaseId, result, [], calendar: null, cancellationToken);
        return result;
    }
}
