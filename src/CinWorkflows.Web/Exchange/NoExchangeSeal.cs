using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Web.Exchange;

/// <summary>For a host without an exchange: nobody is believed.</summary>
internal sealed class NoExchangeSeal : IExchangeSeal
{
    public SealedWord<ExchangeMessage> OpenMessage(string jws) => new(null, SealFault.UnknownPartner);

    public SealedWord<PackUpload> OpenPermit(string jws, string sha256) => new(null, SealFault.UnknownPartner);

    public string? SealReceipt(string from, string to, ExchangeReceipt receipt) => null;
}
