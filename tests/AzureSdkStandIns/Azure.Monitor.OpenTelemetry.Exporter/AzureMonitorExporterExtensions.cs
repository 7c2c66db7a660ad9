using Azure.Core;
using AzureSdkStandIns;
using OpenTelemetry.Metrics;

namespace Azure.Monitor.OpenTelemetry.Exporter;

public static class AzureMonitorExporterExtensions
{
    public static MeterProviderBuilder AddAzureMonitorMetricExporter(
        this MeterProviderBuilder builder,
        Action<AzureMonitorExporterOptions>? configure = null,
        TokenCredential? credential = null,
        string? name = null) => throw new NotSupportedException(StandIn.Message);
}
