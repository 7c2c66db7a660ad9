using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Storage;

/// <summary>An instance's row; instants are UTC ticks.</summary>
internal sealed record InstanceRow
{
    public required long Key { get; init; }
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required long Run { get; init; }
    public required RuntimeStatus Status { get; init; }
    public required long Created { get; init; }
    public long? Due { get; init; }
    public bool Busy { get; init; }

    /// <summary>Whether what it is at, or what it wakes for, goes before other work.</summary>
    public bool Urgent { get; init; }

    public string? Version { get; init; }
    public ParentStep? Parent { get; init; }
    public string? Output { get; init; }
    public string? CustomStatus { get; init; }
    public FailureDetails? Failure { get; init; }

    public bool HasEnded => Status is RuntimeStatus.Completed or RuntimeStatus.Failed or RuntimeStatus.Terminated;

    public bool IsHeld => Status is RuntimeStatus.Pending or RuntimeStatus.Suspended or RuntimeStatus.Parked;
}
