using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Health;

/// <summary>What one watch finds, as a probe is told it.</summary>
internal sealed class WatchCheck(IHostWatch watch, HostWatching watching) : IHealthCheck
{
    /// <summary>On checks whose fault is cured by starting the service again.</summary>
    public const string Live = "live";

    /// <summary>On checks without which the service cannot do its work.</summary>
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var faults = await watching.LookAsync(watch, cancellationToken);
        return faults.Count == 0 ? HealthCheckResult.Healthy()
            : faults.Any(fault => fault.Stops) ? HealthCheckResult.Unhealthy()
            : HealthCheckResult.Degraded();
    }

    /// <summary>One check for each watch that the host has registered, by the watch's name.</summary>
    internal sealed class Registrations(HostWatching watching) : IConfigureOptions<HealthCheckServiceOptions>
    {
        public void Configure(HealthCheckServiceOptions options)
        {
            foreach (var watch in watching.Watches)
            {
                string[] tags = watch.IsCuredByRestart ? [Live, Ready] : [Ready];
                options.Registrations.Add(new(watch.Name, new WatchCheck(watch, watching), failureStatus: null, tags));
            }
        }
    }
}
