using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

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
    IReadOnlyList<Medium>? Tried = null)
{
    /// <summary>As the message was read before: where it has gone on since, what was found of it then is out of date. Null where that is not known.</summary>
    public DeliveryState? Seen { get; init; }

    /// <summary>The channel's own name for the message as it was read before: where another process has begun it since, one of the two goes on.</summary>
    public string? SeenReference { get; init; }

    /// <summary>The edition of the message that was tried; null where that is not known.</summary>
    public int? Edition { get; init; }

    /// <summary>True where it has begun something of its own, which is to be taken back where it is not gone on with.</summary>
    public bool HasBegunAnew => Receipt is { State: DeliveryState.Sending, Reference: { } made } && made != SeenReference;

    /// <summary>The change of contact details that it took into account: <see cref="MessageView.DetailsChangedAt"/> as it was read.</summary>
    public DateTimeOffset? DetailsChangedAt { get; init; }

    /// <summary>True where it is certain that nothing of what had begun arrives: the message sets out anew, as another edition.</summary>
    public bool TakenBack { get; init; }

    /// <summary>The language in which the message was written; null where it was not written.</summary>
    public string? Language { get; init; }

    /// <summary>What it waits for, with everything else that waits on the same line; null where it does not.</summary>
    public ServiceWait? WaitsFor { get; init; }

    /// <summary>The line that works again: what waits on it goes on.</summary>
    public string? Frees { get; init; }

    /// <summary>What it tells of its line. A step that went well tells nothing yet: the message itself waits on, until it has got through.</summary>
    public LineNews News => new(At, Receipt.GoesOn ? null : WaitsFor, NextAttemptAt, Receipt.Problem, Frees);

    /// <summary>Whether it goes before others; null where it was not written.</summary>
    public bool? Urgent { get; init; }
}
