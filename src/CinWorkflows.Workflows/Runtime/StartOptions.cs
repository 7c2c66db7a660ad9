namespace CinWorkflows.Workflows.Runtime;

/// <summary>How an orchestration is started.</summary>
/// <param name="InstanceId">The id, at most 100 characters; null makes one.</param>
/// <param name="StartAt">Not before this instant; null means now.</param>
/// <param name="Version">The version that the instance starts under; null means the host's default.</param>
public sealed record StartOptions(string? InstanceId = null, DateTimeOffset? StartAt = null, string? Version = null);
