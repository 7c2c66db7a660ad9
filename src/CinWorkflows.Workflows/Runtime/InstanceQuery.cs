namespace CinWorkflows.Workflows.Runtime;

/// <summary>Which instances to list; a null part is no condition.</summary>
/// <param name="Statuses">Only these.</param>
/// <param name="Name">Only this workflow.</param>
/// <param name="InstanceIdPrefix">Only ids that begin so.</param>
public sealed record InstanceQuery(
    IReadOnlyCollection<RuntimeStatus>? Statuses = null,
    string? Name = null,
    string? InstanceIdPrefix = null);
