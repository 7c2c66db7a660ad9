using CinWorkflows.Domain.Transfers;

namespace CinWorkflows.Workflows.Ports.Transfers.Contents;

/// <summary>The former authority withdraws the transfer, or decides that it remains responsible.</summary>
/// <param name="On">The day.</param>
/// <param name="Why">Why.</param>
public sealed record WithdrawalContent(DateOnly On, WithdrawalReason Why) : ExchangeContent;
