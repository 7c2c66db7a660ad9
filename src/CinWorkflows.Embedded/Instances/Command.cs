using CinWorkflows.Embedded.Replay;

namespace CinWorkflows.Embedded.Instances;

/// <summary>Something due may have come.</summary>
internal sealed record Wake : InstanceMessage;

/// <summary>The process has started again: activities in flight are to run again.</summary>
internal sealed record Recover : InstanceMessage;

/// <summary>Hold.</summary>
internal sealed record Suspend(string? Reason) : InstanceMessage;

/// <summary>Go on.</summary>
internal sealed record Resume(string? Reason) : InstanceMessage;

/// <summary>End.</summary>
internal sealed record Terminate(string? Reason) : InstanceMessage;

/// <summary>Forget, once ended.</summary>
internal sealed record Purge : InstanceMessage;

/// <summary>A continuation was found to await what its context does not control.</summary>
internal sealed record ForeignTaskAwaited(WorkflowExecution Execution) : InstanceMessage;
