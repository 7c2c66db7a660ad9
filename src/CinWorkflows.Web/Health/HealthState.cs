using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CinWorkflows.Web.Health;

/// <summary>Whether the service works.</summary>
/// <param name="Status">The worst of its checks.</param>
/// <param name="Checks">Each check of the host.</param>
public sealed record HealthState(HealthStatus Status, IReadOnlyDictionary<string, HealthStatus> Checks);
