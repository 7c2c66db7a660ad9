using CinWorkflows.Web.Access;
using CinWorkflows.Web.Endpoints;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinWorkflows.Web.Health;

/// <summary>Closed like every other endpoint: a probe from outside signs in as an application.</summary>
internal sealed class ReadHealth : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api)
    {
        Map(api, "/health", "readHealth", "Read whether the service works", "Everything that is checked; 503 where something fails that has to work.", _ => true);
        Map(api, "/health/live", "readLiveness", "Read whether the service lives", "503 where starting the service again puts it right, and only there.", check => check.Tags.Contains(WatchCheck.Live));
        Map(api, "/health/ready", "readReadiness", "Read whether the service can do its work", "The record, the workflows and the disk are written and read; 503 where one of them cannot be.", check => check.Tags.Contains(WatchCheck.Ready));
    }

    private static void Map(IEndpointRouteBuilder api, string address, string name, string summary, string description, Func<HealthCheckRegistration, bool> asked) => api
        .MapGet(address, (HealthCheckService checks, HostWatching watching, CancellationToken cancellationToken) => HandleAsync(checks, watching, asked, cancellationToken))
        .Needs(Permission.ReadHealth)
        .WithName(name)
        .WithTags("Health")
        .WithSummary(summary)
        .WithDescription(description)
        .Produces<HealthState>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<JsonHttpResult<HealthState>> HandleAsync(HealthCheckService checks, HostWatching watching, Func<HealthCheckRegistration, bool> asked, CancellationToken cancellationToken)
    {
        var report = await checks.CheckHealthAsync(asked, cancellationToken);
        var faults = new List<HostFault>();
        foreach (var watch in watching.Watches.Where(watch => report.Entries.ContainsKey(watch.Name)))
        {
            faults.AddRange(await watching.LookAsync(watch, cancellationToken));
        }

        return TypedResults.Json(
            new HealthState(report.Status, report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status), faults),
            statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}

/// <summary>Whether the service works.</summary>
/// <param name="Status">The worst of its checks.</param>
/// <param name="Checks">Each check of the host.</param>
/// <param name="Faults">What is wrong with the service itself, and what puts it right. What calendars and letters wait for is on the list of what needs somebody.</param>
public sealed record HealthState(HealthStatus Status, IReadOnlyDictionary<string, HealthStatus> Checks, IReadOnlyList<HostFault> Faults);
