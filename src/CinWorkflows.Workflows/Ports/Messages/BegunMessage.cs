using CinWorkflows.Cases.Contacts;

namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>A message of which a channel has said that it is Sending: it may have left, or not yet.</summary>
/// <param name="Key">The message's key.</param>
/// <param name="Authority">The authority that sends it, by the id of its pack.</param>
/// <param name="Medium">The way that it was to go.</param>
/// <param name="Reference">The channel's own name for it; null where it gave none.</param>
public sealed record BegunMessage(string Key, string Authority, Medium Medium, string? Reference);
