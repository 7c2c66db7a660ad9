using OpenTelemetry.Metrics;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>Somewhere that metrics go.</summary>
/// <param name="AddTo">Adds the exporter.</param>
public sealed record MetricsDestination(Action<MeterProviderBuilder> AddTo);
