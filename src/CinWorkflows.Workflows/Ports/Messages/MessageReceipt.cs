namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>How far a message came, as the channel knows it.</summary>
/// <param name="State">The state reached.</param>
/// <param name="Evidence">
/// What proves it: the service's operation id, a file name; null when there is nothing to show. Without personal data.
/// </param>
/// <param name="Problem">Why it did not go further, for the person who must act; null when nothing is wrong. Without personal data.</param>
public sealed record MessageReceipt(DeliveryState State, string? Evidence, string? Problem);
