using CinWorkflows.Cases;
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
        ReadableCases cases,
        ITransferLinkBook book,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        return await cases.FileAsync(caseId, cancellationToken) is { } file && await book.LastAsync(caseId, transferId, cancellationToken) is { } link
            ? TypedResults.Ok(LinkDetails.Of(link, await book.LogAsync(caseId, transferId, cancellationToken), clock.GetUtcNow(), file))
            : NoSuchLink.OfTransfer(transferId);
    }
}

/// <summary>The link of a transfer as it stands, and everything that was done over it and the ones before.</summary>
public sealed record LinkDetails
{
    /// <summary>Its id.</summary>
    public required string LinkId { get; init; }

    /// <summary>Which of the transfer's links it is.</summary>
    public required int Edition { get; init; }

    /// <summary>What it is worth now.</summary>
    public required LinkState State { get; init; }

    /// <summary>The authority that it is for, by its code.</summary>
    public required string ToAuthority { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Who issued it, by id.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>Until when it works.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked.</summary>
    public required DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was first opened with its code.</summary>
    public required DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When too many wrong codes locked it.</summary>
    public required DateTimeOffset? LockedAt { get; init; }

    /// <summary>How many wrong codes were given since the last right one.</summary>
    public required int WrongCodes { get; init; }

    /// <summary>When its code was shown, which happens once.</summary>
    public required DateTimeOffset? CodeShownAt { get; init; }

    /// <summary>The access log, oldest first.</summary>
    public required IReadOnlyList<LoggedLinkEvent> Log { get; init; }

    /// <summary>The book knows nothing of the case: a link whose transfer is taken back opens nothing, though nobody has revoked it.</summary>
    internal static LinkDetails Of(TransferLink link, IReadOnlyList<LoggedLinkEvent> log, DateTimeOffset now, CaseFile file) => new()
    {
        LinkId = link.Id,
        Edition = link.Edition,
        State = file.TransferOut(link.TransferId) is { IsTakenBack: true } ? LinkState.Revoked : link.StateAt(now),
        ToAuthority = link.ToAuthority,
        IssuedAt = link.IssuedAt,
        IssuedBy = link.IssuedBy,
        ExpiresAt = link.ExpiresAt,
        RevokedAt = link.RevokedAt,
        OpenedAt = link.OpenedAt,
        LockedAt = link.LockedAt,
        WrongCodes = link.WrongCodes,
        CodeShownAt = link.CodeShownAt,
        Log = log,
    };
}
