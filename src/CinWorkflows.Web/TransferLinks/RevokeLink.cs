using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferLinks;

internal sealed class RevokeLink : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapDelete("/cases/{caseId}/transfers/{transferId}/link", HandleAsync)
        .Needs(Permission.KeepTransferLinks)
        .WithName("revokeTransferLink")
        .WithTags("Transfer links")
        .WithSummary("Revoke the link to a transfer")
        .WithDescription("It opens nothing any more, at once, also where it is open in a browser. Where it works no more, nothing changes.")
        .Refuses(404);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        HttpContext http,
        ReadableCases cases,
        ITransferLinkBook book,
        OwnName ownName,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ownName.StaffIdOf(http.User) is not { } by)
        {
            return NoSuchLink.NoName;
        }

        if (await cases.FileAsync(caseId, cancellationToken) is null || await book.LastAsync(caseId, transferId, cancellationToken) is not { } link)
        {
            return NoSuchLink.OfTransfer(transferId);
        }

        await book.RevokeAsync(link.Id, clock.GetUtcNow(), by, cancellationToken);
        return TypedResults.NoContent();
    }
}
