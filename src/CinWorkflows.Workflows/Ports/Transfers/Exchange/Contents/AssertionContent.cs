namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The former authority's service manager has decided that the receiving one is responsible (N47, N60).</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="Reasons">The reasons.</param>
public sealed record AssertionContent(DateOnly On, string Reasons) : ExchangeContent;
