using OpenTelemetry.Metrics;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>Somewhere that metrics go.</summary>
/// <param name="AddTo">Adds the exporter; called at the start of the host, so that its library is not loaded before.</param>
public sealed record MetricsDestination(Action<MeterProviderBuilder> AddTo);
