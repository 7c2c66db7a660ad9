using CinWorkflows.Workflows.Ports.Faults;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>What came of an attempt to send a message, or of asking what became of it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Evidence">What proves it, for example the service's id of it; identifies nobody.</param>
/// <param name="Problem">What is wrong, in words or a code without personal data.</param>
public sealed record MessageReceipt(DeliveryState State, string? Evidence, string? Problem)
{
    /// <summary>The channel's own name for the message, kept and given back on the next attempt; null leaves the one that is kept.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// When to come back: after a wait that the service asked for, to go on with a message that is Sending, or to ask what became
    /// of one that is Accepted, or Delivered and may still come back. Null leaves it to the outbox, and for such a message means that nothing
    /// more is learned.
    /// </summary>
    public TimeSpan? After { get; init; }

    /// <summary>True where something besides may be left of it, which is cleared away once this is on record (<see cref="IMessageChannel.ClearAsync"/>).</summary>
    public bool LeavesOver { get; init; }

    /// <summary>True of a step that went well and is no end yet.</summary>
    public bool GoesOn => this is { State: DeliveryState.Sending, Problem: null, Fault: null };

    /// <summary>What stands in the way; null where nothing does.</summary>
    public Fault? Fault { get; init; }
}
