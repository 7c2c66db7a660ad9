using CinWorkflows.Workflows.Gauges;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>
/// Hands the service's gauges on from the start of the host to its end. Each reading leaves once, from the process that made it: a
/// process that reads no more does not go on telling what it read last.
/// </summary>
internal sealed class MetricsExport(IConfiguration configuration, IEnumerable<MetricsDestination> destinations) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => resource.AddService("CinWorkflows"))
            .AddMeter(ServiceGauges.MeterName);
        foreach (var destination in destinations)
        {
            destination.AddTo(builder);
        }

        _provider = builder.Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.ForceFlush((int)TimeSpan.FromSeconds(5).TotalMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();

    /// <summary>An OpenTelemetry collector; the exporter reads its settings itself.</summary>
    public static void ToCollector(MeterProviderBuilder builder) =>
        builder.AddOtlpExporter((OtlpExporterOptions _, MetricReaderOptions reader) => reader.TemporalityPreference = MetricReaderTemporalityPreference.Delta);
}
