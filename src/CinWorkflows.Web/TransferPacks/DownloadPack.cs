using CinWorkflows.Cases.Processing;
using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Problems;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPacks;

internal sealed class DownloadPack : IEndpoint
{
    private const string MediaType = "application/zip";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/transfers/{transferId}/pack", HandleAsync)
        .Needs(Permission.HandOverCases)
        .WithMetadata(new TracedAs(AccessKind.Exported))
        .WithName("downloadTransferPack")
        .WithTags("Transfers")
        .WithSummary("Download the transfer pack")
        .WithDescription("The pack as it was last prepared: one zip with all papers in one PDF, each paper as PDF and HTML, the original documents, pack.json with its schema, and a manifest with the SHA-256 of each part, signed where a key is set. It is made once and does not change, unless it becomes known that somebody must not be told something or reached in some way: then it is made anew with that; each download is logged. Where it may not be read any more, as nobody permits it, the transfer was withdrawn or the use of somebody's data was restricted since, nothing is given.")
        .Produces<Stream>(StatusCodes.Status200OK, MediaType)
        .Refuses(404, 410);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        HttpContext http,
        ReadableCases reader,
        PreparedPacks packs,
        PackAudit audit,
        CancellationToken cancellationToken)
    {
        if (await reader.FileAsync(caseId, cancellationToken) is not { } file)
        {
            return PackAnswering.NoSuchTransfer(transferId);
        }

        if (file.TransferOut(transferId) is { IsTakenBack: true })
        {
            return Problem.TakenBack("transferId", "the transfer is withdrawn, or there is no ground any more on which its pack is shared: nobody is given it. Record 'sharingDecided' where there is a ground.");
        }

        if (file.TransferOut(transferId) is { } transfer && UseOfData.HoldsBackPack(file, transfer))
        {
            return Problem.TakenBack("transferId", "the use of what is held about somebody was restricted after the pack was prepared: nobody is given it. Record 'transferPackPrepared' again, with 'despiteRestriction', or ask the data protection officer to lift the restriction.");
        }

        if (await packs.EnsureAsync(caseId, transferId, cancellationToken) is not { } pack)
        {
            return await packs.ReadinessAsync(caseId, transferId, cancellationToken) is null
                ? PackAnswering.NoSuchTransfer(transferId)
                : Problem.NotFound("transferId", "no pack of this transfer is prepared yet: 'GET …/pack/missing' says what is missing; record 'transferPackPrepared' then.");
        }

        var content = await packs.OpenAsync(pack, cancellationToken);
        audit.Downloaded(http, caseId, pack.Sequence);
        http.Response.ContentLength = pack.Stored.Length;
        http.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(pack.Stored.Sha256))}:";
        return PackAnswering.File(http, content, MediaType, $"transfer-pack-{transferId}.zip");
    }
}
