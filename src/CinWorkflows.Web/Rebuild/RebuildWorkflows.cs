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
        .WithDescription("For a store of workflows that was lost, or a record that was restored. Every case without its workflow, or with one that knows of acts which the record does not have, is raised again, and the reconciliation starts it anew within minutes; what was sent or booked is not repeated. Cases whose workflow fits are left alone, so that it can be sent again until none is lost. With 'all' every case is started anew: after a record was restored to an earlier time.")
        .TakesJson(Example);

    /// <summary>As the description shows it. The people are made up.</summary>
    internal static RebuildRequest Example => new(DryRun: true);

    private static async Task<Results<Ok<RebuildOutcome>, ProblemHttpResult>> HandleAsync(HttpContext http, WorkflowRebuild rebuild, CancellationToken cancellationToken)
    {
        var (request, fault) = await JsonBody.ReadAsync<RebuildRequest>(http);
        return request is null ? fault! : TypedResults.Ok(request.All ? await rebuild.RunOnAllAsync(request.DryRun, cancellationToken) : await rebuild.RunAsync(request.DryRun, cancellationToken));
    }
}

/// <summary>A rebuild of the workflows from the record.</summary>
/// <param name="DryRun">True counts only. Begin with it.</param>
/// <param name="All">True starts every case anew, also those whose workflow seems to fit.</param>
public sealed record RebuildRequest(bool DryRun, bool All = false);
