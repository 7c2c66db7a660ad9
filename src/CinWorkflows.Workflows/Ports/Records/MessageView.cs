using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Workflows.Ports.Records;

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
    string? Problem);
