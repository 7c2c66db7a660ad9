namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>A message that an act causes. The record numbers it and puts it into the outbox of the exchange, together with the act.</summary>
/// <param name="Transfer">The transfer's id.</param>
/// <param name="Side">Which side sends it.</param>
/// <param name="To">The code of the authority for which it is.</param>
/// <param name="Kind">What it is about.</param>
public sealed record ExchangeOrder(string Transfer, ExchangeSide Side, string To, ExchangeKind Kind)
{
    /// <summary>
    /// True where it is only sent in a series that has begun: what follows an offer that went by link or by hand goes the same way.
    /// The receiving side knows that from its case file.
    /// </summary>
    public bool NeedsOffer => Side == ExchangeSide.Former && Kind != ExchangeKind.Offer;
}
