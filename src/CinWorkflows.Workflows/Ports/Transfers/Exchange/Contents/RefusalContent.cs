using CinWorkflows.Cases.Transfers;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>The receiving authority refuses, with reasons (N60).</summary>
/// <param name="On">The day.</param>
/// <param name="About">What is disputed.</param>
/// <param name="Reasons">The reasons.</param>
/// <param name="By">Who refused, by name.</param>
public sealed record RefusalContent(DateOnly On, DisputeAbout About, string Reasons, string By) : ExchangeContent;
