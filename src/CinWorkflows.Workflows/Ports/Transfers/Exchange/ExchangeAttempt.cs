namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>An attempt to deliver a message of the exchange.</summary>
/// <param name="At">When.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="NextAt">When it is tried again; null where it was delivered.</param>
public sealed record ExchangeAttempt(DateTimeOffset At, ExchangeAnswer Answer, DateTimeOffset? NextAt);
