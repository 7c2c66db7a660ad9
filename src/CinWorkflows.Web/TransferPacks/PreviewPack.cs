using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Records.Readers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPacks;

internal sealed class PreviewPack : IEndpoint
{
    private const string MediaType = "application/pdf";

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/transfers/{transferId}/pack/preview", HandleAsync)
        .Needs(Permission.HandOverCases)
        .WithMetadata(new TracedAs(AccessKind.Printed))
        .WithName("previewTransferPack")
        .WithTags("Transfers")
        .WithSummary("Preview the transfer pack")
        .WithDescription("All that the pack would say if it were prepared now, as one PDF that is marked as a preview. Nothing is kept.")
        .Produces<Stream>(StatusCodes.Status200OK, MediaType)
        .Refuses(404);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        HttpContext http,
        ReadableCases cases,
        PreparedPacks packs,
        PackAudit audit,
        CancellationToken cancellationToken)
    {
        if (await cases.FileAsync(caseId, cancellationToken) is null || await packs.PreviewAsync(caseId, transferId, cancellationToken) is not { } preview)
        {
            return PackAnswering.NoSuchTransfer(transferId);
        }

        audit.Previewed(http, caseId);
        return PackAnswering.File(http, preview, MediaType, $"transfer-pack-{transferId}-preview.pdf");
    }
}
