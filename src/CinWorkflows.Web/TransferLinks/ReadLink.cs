using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferLinks;

internal sealed class ReadLink : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/transfers/{transferId}/link", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readTransferLink")
        .WithTags("Transfer links")
        .WithSummary("Read where the link to a transfer stands")
        .WithDescription("Its state, and the access log of it and the ones before: every visit, wrong code, document and answer, with the network that it came from.")
        .Refuses(404);

    private static async Task<Results<Ok<LinkDetails>, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        ITransferLinkBook book,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        await book.LastAsync(caseId, transferId, cancellationToken) is { } link
            ? TypedResults.Ok(LinkDetails.Of(link, await book.LogAsync(caseId, transferId, cancellationToken), clock.GetUtcNow()))
            : NoSuchLink.OfTransfer(transferId);
}

/// <summary>The link of a transfer as it stands, and everything that was done over it and the ones before.</summary>
/// <param name="LinkId">Its id.</param>
/// <param name="Edition">Which of the transfer's links it is.</param>
/// <param name="State">What it is worth now.</param>
/// <param name="ToAuthority">The authority that it is for, by its code.</param>
/// <param name="IssuedAt">When it was issued.</param>
/// <param name="IssuedBy">Who issued it, by id.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="OpenedAt">When it was first opened with its code.</param>
/// <param name="LockedAt">When too many wrong codes locked it.</param>
/// <param name="WrongCodes">How many wrong codes were given since the last right one.</param>
/// <param name="CodeShownAt">When its code was shown, which happens once.</param>
/// <param name="Log">The access log, oldest first.</param>
public sealed record LinkDetails(
    string LinkId,
    int Edition,
    LinkState State,
    string ToAuthority,
    DateTimeOffset IssuedAt,
    string IssuedBy,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? LockedAt,
    int WrongCodes,
    DateTimeOffset? CodeShownAt,
    IReadOnlyList<LoggedLinkEvent> Log)
{
    internal static LinkDetails Of(TransferLink link, IReadOnlyList<LoggedLinkEvent> log, DateTimeOffset now) => new(
        link.Id,
        link.Edition,
        link.StateAt(now),
        link.ToAuthority,
        link.IssuedAt,
        link.IssuedBy,
        link.ExpiresAt,
        link.RevokedAt,
        link.OpenedAt,
        link.LockedAt,
        link.WrongCodes,
        link.CodeShownAt,
        log);
}
