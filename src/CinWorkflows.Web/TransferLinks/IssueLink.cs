using CinWorkflows.Web.Access;
using CinWorkflows.Web.Cases;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferLinks;

/// <summary>The first link goes out with the notification itself; this is for the ones after it.</summary>
internal sealed class IssueLink : IEndpoint
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
        ReadableCases cases,
        TransferLinkIssuing links,
        OwnName ownName,
        CancellationToken cancellationToken)
    {
        if (ownName.StaffIdOf(http.User) is not { } by)
        {
            return NoSuchLink.NoName;
        }

        if (await cases.FileAsync(caseId, cancellationToken) is not { } file)
        {
            return NoSuchCase.Problem(caseId);
        }

        if (file.TransferOut(transferId) is not { } transfer)
        {
            return NoSuchLink.NoTransfer(transferId);
        }

        if (LinkFault.Of(file, transfer) is { } fault)
        {
            return Problem.Refused([new("transferId", fault)]);
        }

        var issue = await links.IssueAsync(file, transferId, transfer.To, Guid.NewGuid().ToString("N"), by, cancellationToken);
        return issue.Link is { } link
            ? TypedResults.Ok(new IssuedLink(link.Id, link.Edition, link.ToAuthority, link.IssuedAt, link.ExpiresAt, issue.CodeByText))
            : Problem.Refused([new("transferId", issue.Problem!)]);
    }
}

/// <summary>A link that was issued. The address itself goes to the other authority and to nobody else.</summary>
/// <param name="LinkId">Its id.</param>
/// <param name="Edition">Which of the transfer's links it is; those before it open nothing from then on.</param>
/// <param name="ToAuthority">The authority that it is for, by its code.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="CodeByText">True where the code goes by text message; otherwise tell it by telephone: <c>POST …/link/code</c> shows it once.</param>
public sealed record IssuedLink(string LinkId, int Edition, string ToAuthority, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, bool CodeByText);
