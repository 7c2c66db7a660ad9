namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority names the worker who takes the child on (N58).</summary>
/// <param name="On">The day.</param>
/// <param name="Worker">The worker's name.</param>
/// <param name="Contact">How the worker is reached.</param>
/// <param name="By">Who said so, by name.</param>
public sealed record WorkerContent(DateOnly On, string Worker, string? Contact, string By) : ExchangeContent;
