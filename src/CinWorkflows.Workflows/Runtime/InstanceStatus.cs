using System.Text.Json;

namespace CinWorkflows.Workflows.Runtime;

/// <summary>One instance as seen from outside.</summary>
/// <param name="Name">The workflow's name.</param>
/// <param name="InstanceId">The instance's id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CreatedAt">When it was scheduled, UTC.</param>
/// <param name="LastUpdatedAt">When its history last grew, UTC.</param>
/// <param name="Version">The version that it runs under.</param>
/// <param name="Input">The input of the current run, as JSON.</param>
/// <param name="Output">The result, as JSON, once completed.</param>
/// <param name="CustomStatus">What the workflow published, as JSON.</param>
/// <param name="Failure">Why it failed, was terminated or is parked.</param>
public sealed record InstanceStatus(
    string Name,
    string InstanceId,
    RuntimeStatus Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUpdatedAt,
    string? Version = null,
    string? Input = null,
    string? Output = null,
    string? CustomStatus = null,
    FailureDetails? Failure = null)
{
    /// <summary>True once the instance will not run again.</summary>
    public bool HasEnded => Status is RuntimeStatus.Completed or RuntimeStatus.Failed or RuntimeStatus.Terminated;

    /// <summary>The result, read as <typeparamref name="T"/>.</summary>
    public T? ReadOutputAs<T>() => Output is null ? default : JsonSerializer.Deserialize<T>(Output, WorkflowJson.Options);

    /// <summary>The custom status, read as <typeparamref name="T"/>.</summary>
    public T? ReadCustomStatusAs<T>() => CustomStatus is null ? default : JsonSerializer.Deserialize<T>(CustomStatus, WorkflowJson.Options);
}
