namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>The installation of another authority with which transfers are exchanged.</summary>
/// <param name="Address">Its base address; HTTPS, but for loopback.</param>
/// <param name="Keys">The public keys with which it may sign: several while it changes from one to the next.</param>
public sealed record ExchangePartner(Uri Address, IReadOnlyList<ExchangeKey> Keys);
