using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferLinks;

internal static class ReadLink
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/transfers/{transferId}/link", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readTransferLink")
        .WithTags("Transfer links")
        .WithSummary("Read where the link to a transfer stands")
        .WithDescription("Its state, and the access log of it and the ones before: every visit, wrong code, document and answer, with the network that it came from.")
        .Refuses(404);

    private static async Task<Results<Ok<LinkStanding>, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        ITransferLinkBook book,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        await book.LastAsync(caseId, transferId, cancellationToken) is { } link
            ? TypedResults.Ok(LinkStanding.Of(link, await book.LogAsync(caseId, transferId, cancellationToken), clock.GetUtcNow()))
            : NoSuchLink.OfTransfer(transferId);
}
