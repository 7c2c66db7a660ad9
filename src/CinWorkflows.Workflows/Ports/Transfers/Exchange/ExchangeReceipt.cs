namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>What the receiver of a message says of it, signed.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Problem">Why it is not recorded: a code, after which fields may be named; names nobody. Null where it is recorded.</param>
public sealed record ExchangeReceipt(string MessageId, ExchangeOutcome Outcome, string? Problem = null);
