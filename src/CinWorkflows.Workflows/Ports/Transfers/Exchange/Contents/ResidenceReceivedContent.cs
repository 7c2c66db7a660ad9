namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority has the day of residence on its record: it was told, or has found it out (N47). The case passes with it.</summary>
/// <param name="On">The day on which it came on the record there.</param>
/// <param name="ResidentOn">The first day there, as that record has it.</param>
public sealed record ResidenceReceivedContent(DateOnly On, DateOnly ResidentOn) : ExchangeContent;
