using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Procedures;

namespace CinWorkflows.Workflows.TransferLinks;

/// <summary>
/// Sends the link of an offered transfer to the other authority (N52): its subject is the transfer's label and the number of the offer,
/// such as <c>t1/2</c>. Where there is no contact to whom a link may go, the authority is told by hand.
/// </summary>
internal sealed class SendTransferLink(TransferLinkIssuing links) : LetterStep
{
    public override async Task<Mailing> PlanAsync(CaseSheet sheet, Step step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var label = OfferSubject.Read(step.Subject).Label;
        var transfer = sheet.File.TransfersOut.First(transfer => transfer.Label == label);

        // The link and its messages are kept together, once by the step's key; the step follows, and may be done again.
        var issue = transfer is { IsOpen: true, WithdrawnOn: null }
            ? await links.IssueAsync(sheet.File, transfer.Id, transfer.To, step.Key, Actor.Service.Id, cancellationToken)
            : new(null);
        return new(step.Subject) { ByHand = issue.Problem is null ? [] : [transfer.To] };
    }
}
