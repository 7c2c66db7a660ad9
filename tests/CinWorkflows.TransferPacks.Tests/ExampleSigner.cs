using CinWorkflows.Integrations.Exchange;
using CinWorkflows.TransferPacks.Ports;
using CinWorkflows.Workflows.Ports.Transfers.Authorities;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.TransferPacks.Tests;

/// <summary>A key that is made for a test, and the directory's entry of whose it is.</summary>
internal sealed class ExampleSigner : IPackSigners, IPackSigner, IDisposable
{
    private readonly SigningKey _key = SigningKey.Create();

    public string KeyId => _key.Public.Id;

    public IPackSigner? Of(string authorityCode) => authorityCode == "E06000061" ? this : null;

    public byte[] Sign(ReadOnlySpan<byte> data) => _key.Sign(data);

    public ExchangeKey Public(string? id = null, DateOnly? revokedOn = null) => _key.Public with { Id = id ?? KeyId, RevokedOn = revokedOn };

    public OtherAuthority Authority(params ExchangeKey[] keys) => new("E06000061", "Northamptonshire", Exchange: new(new("https://cin.example"), keys));

    public void Dispose() => _key.Dispose();
}
