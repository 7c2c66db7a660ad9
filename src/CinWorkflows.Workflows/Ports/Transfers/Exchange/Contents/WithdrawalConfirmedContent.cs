namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority has the withdrawal on its record and has not taken responsibility over.</summary>
/// <param name="On">The day.</param>
public sealed record WithdrawalConfirmedContent(DateOnly On) : ExchangeContent;
