using OpenTelemetry.Trace;

namespace CinWorkflows.Integrations.Telemetry;

/// <summary>Somewhere that traces go.</summary>
/// <param name="AddTo">Adds the exporter.</param>
public sealed record TracesDestination(Action<TracerProviderBuilder> AddTo);
