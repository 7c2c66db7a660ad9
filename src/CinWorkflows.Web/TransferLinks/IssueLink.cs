using CinWorkflows.Domain.Cases;
using CinWorkflows.Domain.Transfers;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferLinks;

/// <summary>The first link goes out with the notification itself; this is for the ones after it.</summary>
internal static class IssueLink
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/transfers/{transferId}/link", HandleAsync)
        .Needs(Permission.KeepTransferLinks)
        .WithName("issueTransferLink")
        .WithTags("Transfer links")
        .WithSummary("Issue the link to a transfer anew")
        .WithDescription("Sends a new link to the verified contact of the other authority, and closes the links before it. The address is told to nobody else.")
        .Refuses(404, 422);

    private static async Task<Results<Ok<IssuedLink>, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        HttpContext http,
        IActStore acts,
        TransferLinkIssuing links,
        OwnName ownName,
        CancellationToken cancellationToken)
    {
        if (ownName.StaffIdOf(http.User) is not { } by)
        {
            return NoSuchLink.NoName;
        }

        if (await acts.FindAsync(caseId, cancellationToken) is not { File: var file })
        {
            return NoSuchCase.Problem(caseId);
        }

        if (file.TransfersOut.FirstOrDefault(transfer => transfer.Id == transferId) is not { } transfer)
        {
            return NoSuchLink.NoTransfer(transferId);
        }

        if (Fault(file, transfer) is { } fault)
        {
            return Problem.Refused([new("transferId", fault)]);
        }

        var issue = await links.IssueAsync(file, transferId, transfer.To, Guid.NewGuid().ToString("N"), by, cancellationToken);
        return issue.Link is { } link
            ? TypedResults.Ok(new IssuedLink(link.Id, link.Edition, link.ToAuthority, link.IssuedAt, link.ExpiresAt, issue.CodeByText))
            : Problem.Refused([new("transferId", issue.Problem!)]);
    }

    private static string? Fault(CaseFile file, TransferOut transfer) => (file, transfer) switch
    {
        ({ Ending: not null }, _) => "the case has ended; nobody is asked to take it over any more.",
        (_, { IsOpen: false } or { WithdrawnOn: not null }) => "the transfer has ended or is withdrawn; nobody is asked to take the case over any more.",
        (_, { Offers: 0 }) => "the other authority was not notified yet; record 'receivingAuthorityNotified' by link, which sends the first link.",
        (_, { NotifiedBy: not NotificationMeans.Link }) => "the other authority was notified in another way than by link, and answers in that way.",
        _ => null,
    };
}
