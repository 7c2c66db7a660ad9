using CinWorkflows.Domain.Contacts;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records;

/// <summary>An attempt to send a message, or to learn what became of it.</summary>
/// <param name="At">When.</param>
/// <param name="Receipt">What the channel said.</param>
/// <param name="NextAttemptAt">When it is tried, or asked for, again; null where it is not.</param>
/// <param name="Medium">The way that it goes; null leaves that to the next attempt.</param>
/// <param name="Tried">The ways that do not work.</param>
public sealed record Attempt(
    DateTimeOffset At,
    MessageReceipt Receipt,
    DateTimeOffset? NextAttemptAt = null,
    Medium? Medium = null,
    IReadOnlyList<Medium>? Tried = null);
