namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority acknowledges the notification (N52, N57).</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who, by name.</param>
/// <param name="RisksUnderstood">True where the risks are read and understood.</param>
public sealed record AcknowledgementContent(DateOnly On, string By, bool RisksUnderstood) : ExchangeContent;
