using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal sealed class ReadCase : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readCase")
        .WithTags("Cases")
        .WithSummary("Read a case")
        .WithDescription("Where it stands, who takes part, what is due and why by then, its meetings, plans, reviews and timeline. 410 says to those who work for its authority that it was destroyed when its time was over.")
        .Refuses(404, 410);

    private static async Task<Results<Ok<CaseState>, ProblemHttpResult>> HandleAsync(
        string caseId,
        ReadableCases reader,
        CaseDescription description,
        DestroyedCase destroyed,
        CancellationToken cancellationToken) =>
        await reader.FindAsync(caseId, cancellationToken) is { } view
            ? TypedResults.Ok(await description.CaseAsync(view, await reader.HistoryAsync(caseId, cancellationToken), cancellationToken))
            : await destroyed.ProblemAsync(caseId, cancellationToken);
}
