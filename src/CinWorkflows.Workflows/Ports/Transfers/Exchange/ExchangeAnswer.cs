namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>What came of sending something to another authority's installation.</summary>
/// <param name="State">Delivered, to be tried again soon, or failed until somebody has seen to it.</param>
/// <param name="Problem">What is wrong, in a code; null where it was delivered.</param>
/// <param name="Receipt">The signed receipt that proves the delivery.</param>
public sealed record ExchangeAnswer(ExchangeState State, string? Problem = null, string? Receipt = null);
