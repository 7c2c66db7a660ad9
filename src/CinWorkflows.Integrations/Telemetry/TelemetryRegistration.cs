using CinWorkflows.Workflows.Gauges;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>Registers where the service's metrics and traces go. They leave from the start of the host to its end.</summary>
public static class TelemetryRegistration
{
    /// <summary>The address of an OpenTelemetry collector; the other settings of that name space (<c>OTEL_EXPORTER_OTLP_PROTOCOL</c>, <c>…_HEADERS</c>) hold as well.</summary>
    public const string CollectorEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Sends metrics and traces to a collector where the setting names one; otherwise adds nothing.</summary>
    /// <exception cref="InvalidOperationException">The address is none.</exception>
    public static IServiceCollection AddTelemetryCollector(this IServiceCollection services, IConfiguration configuration) => configuration[CollectorEndpoint] switch
    {
        null or "" => services,
        var address when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => services
            .AddMetricsDestination(new(metrics => metrics.AddOtlpExporter((OtlpExporterOptions _, MetricReaderOptions reader) => reader.TemporalityPreference = MetricReaderTemporalityPreference.Delta)))
            .AddTracesDestination(new(traces => traces.AddOtlpExporter())),
        _ => throw new InvalidOperationException($"{CollectorEndpoint}: the address of an OpenTelemetry collector is expected, such as http://127.0.0.1:4317."),
    };

    /// <summary>
    /// Sends the service's gauges to one more place. Where an exporter takes differences, each reading leaves once, from the process
    /// that made it: a process that reads no more does not go on telling what it read last.
    /// </summary>
    public static IServiceCollection AddMetricsDestination(this IServiceCollection services, MetricsDestination destination)
    {
        services.AddOpenTelemetry().ConfigureResource(Name).WithMetrics(metrics => destination.AddTo(metrics.AddMeter(ServiceGauges.MeterName)));
        return services.AddSingleton(destination);
    }

    /// <summary>Sends the service's spans, and those of the requests that come in and go out, to one more place, without personal data.</summary>
    public static IServiceCollection AddTracesDestination(this IServiceCollection services, TracesDestination destination)
    {
        var telemetry = services.AddOpenTelemetry();
        if (services.All(service => service.ServiceType != typeof(TracesDestination)))
        {
            telemetry.ConfigureResource(Name).WithTracing(traces => traces
                .AddSource(ServiceTraces.SourceName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddProcessor(new SpanRedaction()));
        }

        telemetry.WithTracing(destination.AddTo);
        return services.AddSingleton(destination);
    }

    private static void Name(ResourceBuilder resource) => resource.AddService("CinWorkflows");
}
