using System.Text.Json;

namespace CinWorkflows.Workflows.Runtime;

/// <summary>One instance as seen from outside.</summary>
public sealed record InstanceStatus
{
    /// <summary>The workflow's name.</summary>
    public required string Name { get; init; }

    /// <summary>The instance's id.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Where it stands.</summary>
    public required RuntimeStatus Status { get; init; }

    /// <summary>When it was scheduled, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its history last grew, UTC.</summary>
    public required DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>The version that it runs under.</summary>
    public string? Version { get; init; }

    /// <summary>The input of the current run, as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>The result, as JSON, once completed.</summary>
    public string? Output { get; init; }

    /// <summary>What the workflow published, as JSON.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>Why it failed, was terminated or is parked.</summary>
    public FailureDetails? Failure { get; init; }

    /// <summary>True once the instance will not run again.</summary>
    public bool HasEnded => Status is RuntimeStatus.Completed or RuntimeStatus.Failed or RuntimeStatus.Terminated;

    /// <summary>The result, read as <typeparamref name="T"/>.</summary>
    public T? ReadOutputAs<T>() => Output is null ? default : JsonSerializer.Deserialize<T>(Output, WorkflowJson.Options);

    /// <summary>The custom status, read as <typeparamref name="T"/>.</summary>
    public T? ReadCustomStatusAs<T>() => CustomStatus is null ? default : JsonSerializer.Deserialize<T>(CustomStatus, WorkflowJson.Options);
}
