using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The former authority withdraws the transfer, decides that it remains responsible, or its case has ended otherwise.</summary>
/// <param name="On">The day.</param>
/// <param name="Why">Why.</param>
public sealed record WithdrawalContent(DateOnly On, WithdrawalReason Why) : ExchangeContent;
