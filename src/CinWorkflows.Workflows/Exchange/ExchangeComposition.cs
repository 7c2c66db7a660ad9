using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Workflows.Exchange;

/// <summary>A message as it is to be sent, or why it cannot be written.</summary>
/// <param name="Message">The message; null where it cannot be written.</param>
/// <param name="Pack">The pack that is uploaded before it; null where it has none.</param>
/// <param name="Problem">Why it cannot be written; null where it can.</param>
internal sealed record ExchangeComposition(ExchangeMessage? Message, SealedPack? Pack = null, string? Problem = null);
