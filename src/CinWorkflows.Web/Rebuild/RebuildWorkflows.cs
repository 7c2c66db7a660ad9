using CinWorkflows.Web.Access;
using CinWorkflows.Web.Description;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Web.Json;
using CinWorkflows.Workflows.Register;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CinWorkflows.Web.Rebuild;

internal sealed class RebuildWorkflows : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/workflows/rebuild", HandleAsync)
        .Needs(Permission.RebuildWorkflows)
        .WithName("rebuildWorkflows")
        .WithTags("Operations")
        .WithSummary("Rebuild the workflows from the record")
        .WithDescription("For a store of workflows that was lost, or a record that was restored. Every case without its workflow is raised again, and the reconciliation starts it anew within minutes; what was sent or booked is not repeated. Cases whose workflow lives are left alone, so that it can be sent again until none is lost.")
        .TakesJson(Example);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static RebuildRequest Example => new(DryRun: true);

    private static async Task<Results<Ok<RebuildOutcome>, ProblemHttpResult>> HandleAsync(HttpContext http, WorkflowRebuild rebuild, CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<RebuildRequest>(http);
        return request is null ? fault! : TypedResults.Ok(await rebuild.RunAsync(request.DryRun, cancellationToken));
    }
}

/// <summary>A rebuild of the workflows from the record.</summary>
/// <param name="DryRun">True counts only. Begin with it.</param>
public sealed record RebuildRequest(bool DryRun);
