using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Web.Attention;

/// <summary>A workflow that does not go on by itself.</summary>
/// <param name="InstanceId">Its id; for a case the case's.</param>
/// <param name="Name">Which workflow.</param>
/// <param name="Status">Failed or parked.</param>
/// <param name="LastUpdatedAt">Since when.</param>
/// <param name="Failure">Why, in codes.</param>
public sealed record StoppedWorkflow(string InstanceId, string Name, RuntimeStatus Status, DateTimeOffset LastUpdatedAt, FailureDetails? Failure);
