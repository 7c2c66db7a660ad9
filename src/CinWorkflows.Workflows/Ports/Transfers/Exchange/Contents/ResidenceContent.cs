namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The former authority knows from which day the family lives there (N62).</summary>
/// <param name="On">The day on which it was known.</param>
/// <param name="ResidentOn">The first day there.</param>
public sealed record ResidenceContent(DateOnly On, DateOnly ResidentOn) : ExchangeContent;
