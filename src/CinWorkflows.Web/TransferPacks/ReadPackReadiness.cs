using CinWorkflows.TransferPacks.Preparing;
using CinWorkflows.TransferPacks.Readiness;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.TransferPacks;

internal sealed class ReadPackReadiness : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/transfers/{transferId}/pack/missing", HandleAsync)
        .Needs(Permission.HandOverCases)
        .WithName("readTransferPackReadiness")
        .WithTags("Transfers")
        .WithSummary("Read what the transfer pack still needs")
        .WithDescription("Which of the four documents are on the record, attached or missing, and what blocks the pack.")
        .Refuses(404);

    private static async Task<Results<Ok<PackReadiness>, ProblemHttpResult>> HandleAsync(
        string caseId,
        string transferId,
        ReadableCases cases,
        PreparedPacks packs,
        CancellationToken cancellationToken) =>
        await cases.FileAsync(caseId, cancellationToken) is not null && await packs.ReadinessAsync(caseId, transferId, cancellationToken) is { } readiness
            ? TypedResults.Ok(readiness)
            : PackAnswering.NoSuchTransfer(transferId);
}
