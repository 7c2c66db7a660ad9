using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>Registers where the service's metrics go.</summary>
public static class TelemetryRegistration
{
    /// <summary>The address of an OpenTelemetry collector; the other settings of that name space (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>…_HEADERS</c>) hold as well.</summary>
    public const string CollectorEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends the metrics to a collector where the setting names one; otherwise adds nothing.</summary>
    /// <exception cref="InvalidOperationException">The address is none.</exception>
    public static IServiceCollection AddMetricsCollector(this IServiceCollection services, IConfiguration configuration) => configuration[CollectorEndpoint] switch
    {
        null or "" => services,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => services.AddMetricsDestination(new(MetricsExport.ToCollector)),
        _ => throw new InvalidOperationException($"{CollectorEndpoint}: the address of an OpenTelemetry collector is expected, such as http://127.0.0.1:4317."),
    };

    /// <summary>Sends the metrics to one more place.</summary>
    public static IServiceCollection AddMetricsDestination(this IServiceCollection services, MetricsDestination destination)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MetricsExport>());
        return services.AddSingleton(destination);
    }
}
