using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>What is signed with a receipt.</summary>
internal sealed record ReceiptClaims(string Iss, string Aud, string Jti, long Iat, ExchangeOutcome Outcome, string? Problem) : IExchangeClaims
{
    public const string Type = "cin-exchange-receipt+jwt";
}
