using Azure.Monitor.OpenTelemetry.Exporter;
using CinWorkflows.Integrations.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Hosting;

/// <summary>
/// Where the service's metrics and traces go: to Application Insights by the app's own identity, and to a collector where one is named. The
/// platform passes the logs of a function on by itself; of what is measured and traced here it knows nothing, so that it leaves from here.
/// </summary>
internal static class FunctionsTelemetry
{
    /// <summary>The platform's own name for it; the component takes no telemetry without a token.</summary>
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <exception cref="InvalidOperationException">The address of a collector is none.</exception>
    public static IServiceCollection AddFunctionsTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTelemetryCollector(configuration);
        return configuration[ConnectionString] is { Length: > 0 } component
            ? services
                .AddMetricsDestination(new(metrics => metrics.AddAzureMonitorMetricExporter(options => options.ConnectionString = component, new HostIdentity(configuration))))
                .AddTracesDestination(new(traces => traces.AddAzureMonitorTraceExporter(options => options.ConnectionString = component, new HostIdentity(configuration))))
            : services;
    }
}
