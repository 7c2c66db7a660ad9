using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Storage;

/// <summary>An instance's row; instants are UTC ticks.</summary>
internal sealed record InstanceRow(
    long Key,
    string Id,
    string Name,
    long Run,
    RuntimeStatus Status,
    long Created,
    long? Due = null,
    bool Busy = false,
    string? Version = null,
    ParentStep? Parent = null,
    string? Output = null,
    string? CustomStatus = null,
    FailureDetails? Failure = null)
{
    public bool HasEnded => Status is RuntimeStatus.Completed or RuntimeStatus.Failed or RuntimeStatus.Terminated;

    public bool IsHeld => Status is RuntimeStatus.Pending or RuntimeStatus.Suspended or RuntimeStatus.Parked;
}
