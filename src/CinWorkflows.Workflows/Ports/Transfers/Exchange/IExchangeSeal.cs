namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>Signatures of the exchange: opens what others signed, and signs receipts. Nothing that it opens is believed but what the key of a partner signed for us, within ten minutes.</summary>
public interface IExchangeSeal
{
    /// <summary>Opens a signed message.</summary>
    /// <param name="jws">The JWS in compact form.</param>
    /// <returns>The message, or why it is not believed.</returns>
    SealedWord<ExchangeMessage> OpenMessage(string jws);

    /// <summary>Opens the permit by which a partner uploads a pack.</summary>
    /// <param name="jws">The JWS in compact form.</param>
    /// <param name="sha256">The digest in the address to which it is uploaded.</param>
    /// <returns>What may be uploaded, or why nothing may.</returns>
    SealedWord<PackUpload> OpenPermit(string jws, string sha256);

    /// <summary>Signs a receipt.</summary>
    /// <param name="from">The code of our authority.</param>
    /// <param name="to">The code of the authority whose message it was.</param>
    /// <param name="receipt">The receipt.</param>
    /// <returns>The JWS in compact form; null where our authority has no key.</returns>
    string? SealReceipt(string from, string to, ExchangeReceipt receipt);
}
