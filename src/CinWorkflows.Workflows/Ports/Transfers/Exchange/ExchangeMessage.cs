using CinWorkflows.Workflows.Ports.Transfers.Exchange.Contents;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>
/// What one authority's installation tells another's about a transfer. It is signed as a whole, and is one of a numbered series: each
/// side counts its own messages of a transfer from 1.
/// </summary>
/// <param name="Id">Its id, the same however often it is sent: that of the act that caused it.</param>
/// <param name="From">The code of the authority that sends it.</param>
/// <param name="To">The code of the authority for which it is.</param>
/// <param name="Transfer">The transfer's id.</param>
/// <param name="Number">Its number among the sender's messages of this transfer, from 1.</param>
/// <param name="SentAt">When it was written.</param>
/// <param name="Content">What it says; may name people.</param>
public sealed record ExchangeMessage(string Id, string From, string To, string Transfer, int Number, DateTimeOffset SentAt, ExchangeContent Content)
{
    /// <summary>Names nobody.</summary>
    public override string ToString() => $"{From} to {To}: {Transfer} #{Number} ({Content})";
}
