namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority has the service manager's decision on its record, and is responsible (N47, N60).</summary>
/// <param name="On">The day from which it is.</param>
public sealed record AssertionReceivedContent(DateOnly On) : ExchangeContent;
