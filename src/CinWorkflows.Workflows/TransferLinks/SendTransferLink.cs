using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.Procedures;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// Sends the link of an offered transfer to the other authority (N52): its subject is the transfer's label and the number of the offer,
/// such as <c>t1/2</c>. Where there is no contact to whom a link may go, the result names the authority as unreached.
/// </summary>
internal sealed class SendTransferLink(ICaseRecord record, TransferLinkIssuing links, TimeProvider clock) : Activity<StepInput, StepResult>
{
    public override async Task<StepResult> RunAsync(ActivityContext context, StepInput input, CancellationToken cancellationToken)
    {
        var file = (await record.ReadAsync(input.CaseId, cancellationToken)).File;
        var label = OfferSubject.Read(input.Step.Subject).Label;
        var transfer = file.TransfersOut.First(transfer => transfer.Label == label);

        // The link and its messages are kept together, once by the step's key; the step follows, and may be done again.
        var issue = transfer is { IsOpen: true, WithdrawnOn: null }
            ? await links.IssueAsync(file, transfer.Id, transfer.To, input.Step.Key, Actor.Service.Id, cancellationToken)
            : new(null);
        var result = new StepResult(input.Step.Key, clock.GetUtcNow(), issue.Problem is null ? [] : [transfer.To]);
        await record.CompleteStepAsync(input.CaseId, result, [], null, cancellationToken);
        return result;
    }
}
