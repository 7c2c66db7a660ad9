using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A message that a channel has taken, and of which it may know by now what became.</summary>
/// <param name="Key">The message's key.</param>
/// <param name="Authority">The authority that sent it, by the id of its pack.</param>
/// <param name="Medium">The way that it went.</param>
/// <param name="Reference">The channel's own name for it.</param>
/// <param name="Evidence">What the channel gave as evidence.</param>
/// <param name="SentAt">When it was handed over.</param>
public sealed record AcceptedMessage(string Key, string Authority, Medium Medium, string? Reference, string? Evidence, DateTimeOffset SentAt);
