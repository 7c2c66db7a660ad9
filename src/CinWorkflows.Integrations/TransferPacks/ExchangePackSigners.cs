using CinWorkflows.Integrations.Exchange;
using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.Integrations.TransferPacks;

/// <summary>Packs are signed with the keys of the exchange, whose public halves partners have.</summary>
internal sealed class ExchangePackSigners(ExchangeKeyRing? keys) : IPackSigners
{
    public IPackSigner? Of(string authorityCode) => keys?.Find(authorityCode) is { } key ? new PackSigner(key) : null;

    private sealed class PackSigner(SigningKey key) : IPackSigner
    {
        public string KeyId => key.Public.Id;

        public byte[] Sign(ReadOnlySpan<byte> data) => key.Sign(data);
    }
}
