using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority takes responsibility over from a day on (N61).</summary>
/// <param name="On">The day of the decision.</param>
/// <param name="ResponsibleFrom">The first day of responsibility.</param>
/// <param name="By">Who decided, by name.</param>
/// <param name="Worker">The allocated worker, by name; null where nobody is yet.</param>
/// <param name="Decision">What was decided about the child: the family is told where no support follows (N63); null where it is not said.</param>
public sealed record AcceptanceContent(DateOnly On, DateOnly ResponsibleFrom, string By, string? Worker, TransferInDecision? Decision = null) : ExchangeContent;
