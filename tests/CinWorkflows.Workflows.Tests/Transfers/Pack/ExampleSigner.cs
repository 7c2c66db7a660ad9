using System.Buffers.Text;
using System.Security.Cryptography;
using CinWorkflows.Integrations.TransferPacks;
using CinWorkflows.Workflows.Ports.Transfers;
using CinWorkflows.Workflows.Transfers.Pack;

namespace CinWorkflows.Workflows.Tests.Transfers.Pack;

/// <summary>A key that is made for a test, and the directory's entry of whose it is.</summary>
internal sealed class ExampleSigner : IPackSigner, IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly PemPackSigner _signer;

    public ExampleSigner() => _signer = new("key-1", _key.ExportPkcs8PrivateKeyPem());

    public string KeyId => _signer.KeyId;

    public byte[] Sign(ReadOnlySpan<byte> data) => _signer.Sign(data);

    public ExchangeKey Public(string? id = null, DateOnly? revokedOn = null)
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return new(id ?? KeyId, Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y), revokedOn);
    }

    public OtherAuthority Authority(params ExchangeKey[] keys) => new("E10000021", "Northamptonshire", Exchange: new(new("https://cin.example"), keys));

    public void Dispose()
    {
        _signer.Dispose();
        _key.Dispose();
    }
}
