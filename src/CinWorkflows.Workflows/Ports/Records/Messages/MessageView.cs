using CinWorkflows.Cases.Contacts;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records.Messages;

/// <summary>An outgoing message and what became of it.</summary>
/// <param name="Order">The message.</param>
/// <param name="State">Where it stands.</param>
/// <param name="QueuedAt">When it was put into the outbox.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NextAttemptAt">When it is tried next; null where it is not.</param>
/// <param name="Evidence">What shows that it was sent.</param>
/// <param name="Problem">Why it was not, in codes.</param>
public sealed record MessageView(
    MessageOrder Order,
    DeliveryState State,
    DateTimeOffset QueuedAt,
    int Attempts,
    DateTimeOffset? NextAttemptAt,
    string? Evidence,
    string? Problem)
{
    /// <summary>The way that it goes or went; null before it was tried.</summary>
    public Medium? Medium { get; init; }

    /// <summary>The ways that did not work.</summary>
    public IReadOnlyList<Medium> Tried { get; init; } = [];

    /// <summary>The channel's own name for it.</summary>
    public string? Reference { get; init; }

    /// <summary>How many attempts in a row came to nothing.</summary>
    public int Failures { get; init; }

    /// <summary>When the channel took it; null before that.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Since when it is tried: when it was queued, asked to be sent again, or set out by another way.</summary>
    public DateTimeOffset TryingSince { get; init; } = QueuedAt;

    /// <summary>
    /// When the reader's contact details changed in what it goes by; null where they did not, or an attempt has set out from the new
    /// ones. What has begun before that is taken back.
    /// </summary>
    public DateTimeOffset? DetailsChangedAt { get; init; }

    /// <summary>What it waits for, with everything else that waits on the same line; null where it does not.</summary>
    public ServiceWait? WaitsFor { get; init; }

    /// <summary>The language in which it was last written, as a tag such as <c>en</c> or <c>pl</c>; null before it was.</summary>
    public string? Language { get; init; }

    /// <summary>How often it was sent again under another key: somebody asked for it, or what had begun was taken back.</summary>
    public int Edition { get; init; }

    /// <summary>By which this edition has its effect once.</summary>
    public string SendKey => Edition == 0 ? Order.Key : $"{Order.Key}#{Edition + 1}";
}
