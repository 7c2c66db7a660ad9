using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Links;
using CinWorkflows.Workflows.TransferLinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferLinks;

/// <summary>Shown once for each link, and that is in its log: a code that two people have read is nobody's.</summary>
internal sealed class ShowLinkCode : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/cases/{caseId}/transfers/{transferId}/link/code", HandleAsync)
        .Needs(Permission.KeepTransferLinks)
        .WithName("showTransferLinkCode")
        .WithTags("Transfer links")
        .WithSummary("Show the code of the link to a transfer, once")
        .WithDescription("Tell it by telephone to the contact of the directory of authorities, at the number that you have checked. It is shown once for each link, and who was shown it is in the link's log.")
        .Refuses(404, 422);

    private static async Task<Results<Ok<LinkCode>, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        HttpContext http,
        ReadableCases cases,
        ITransferLinkBook book,
        TransferLinkKey key,
        OwnName ownName,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (ownName.StaffIdOf(http.User) is not { } by)
        {
            return NoSuchLink.NoName;
        }

        if (await cases.FileAsync(caseId, cancellationToken) is not { } file || await book.LastAsync(caseId, transferId, cancellationToken) is not { } link)
        {
            return NoSuchLink.OfTransfer(transferId);
        }

        if (file.TransferOut(transferId) is { IsTakenBack: true })
        {
            return Problem.Refused([new("transferId", "the transfer is withdrawn, or nobody permits any more that it is shared: the link opens nothing, and its code is not told.")]);
        }

        return await book.ShowCodeAsync(link.Id, clock.GetUtcNow(), by, cancellationToken)
            ? TypedResults.Ok(new LinkCode(TransferLinkAddress.Spaced(key.CodeOf(link)), link.ExpiresAt))
            : Problem.Refused([new("transferId", "the code was shown before, or the link works no more; 'POST …/link' issues a new one.")]);
    }
}

/// <summary>The code of a link, to be told by telephone to the contact of the directory of authorities.</summary>
/// <param name="Code">The code, 8 digits.</param>
/// <param name="ExpiresAt">Until when the link works.</param>
public sealed record LinkCode(string Code, DateTimeOffset ExpiresAt)
{
    /// <summary>Says nothing of the code.</summary>
    public override string ToString() => "code of a link";
}
