using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinWorkflows.Web.Health;

/// <summary>Closed like every other endpoint: a probe from outside signs in as an application.</summary>
internal sealed class ReadHealth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/health", HandleAsync)
        .Needs(Permission.ReadHealth)
        .WithName("readHealth")
        .WithTags("Health")
        .WithSummary("Read whether the service works")
        .WithDescription("The checks that the host has registered; 503 where one fails.")
        .Produces<HealthState>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<JsonHttpResult<HealthState>> HandleAsync(HealthCheckService checks, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(cancellationToken);
        return TypedResults.Json(
            new HealthState(report.Status, report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status)),
            statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}

/// <summary>Whether the service works.</summary>
/// <param name="Status">The worst of its checks.</param>
/// <param name="Checks">Each check of the host.</param>
public sealed record HealthState(HealthStatus Status, IReadOnlyDictionary<string, HealthStatus> Checks);
