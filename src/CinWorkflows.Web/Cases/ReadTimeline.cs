using CinWorkflows.Cases.Packs;
using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Corrections;
using CinWorkflows.Workflows.Ports.Records.Cases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Cases;

internal sealed class ReadTimeline : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases/{caseId}/timeline", HandleAsync)
        .Needs(Permission.ReadCases)
        .WithName("readTimeline")
        .WithTags("Cases")
        .WithSummary("Read what happened in a case")
        .WithDescription("Acts, deadlines set and moved, notices and messages, oldest first.")
        .Refuses(404);

    private static async Task<Results<Ok<IReadOnlyList<TimelineLine>>, ProblemHttpResult>> HandleAsync(
        string caseId,
        ReadableCases reader,
        PackLibrary packs,
        TimelineDescription description,
        CancellationToken cancellationToken) =>
        await reader.FindAsync(caseId, cancellationToken) is { } view
            ? TypedResults.Ok(await description.OfAsync(view, packs.Get(view.File.Pack), EffectiveActs.Of(await reader.HistoryAsync(caseId, cancellationToken)), cancellationToken))
            : NoSuchCase.Problem(caseId);
}
