namespace CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

/// <summary>Whether what the former authority sent may be read: nobody permits it any more and there is no other ground, or there is one again (N53).</summary>
/// <param name="On">The day.</param>
/// <param name="MayBeRead">True where there is a ground.</param>
public sealed record SharingContent(DateOnly On, bool MayBeRead) : ExchangeContent;
