using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Web.Tests.Exchange;

/// <summary>A partner's key, and JWS that are put together by hand: what the product signs, and what somebody else would try.</summary>
internal sealed class PartnerKey(string id) : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string Pem => _key.ExportPkcs8PrivateKeyPem();

    public ExchangeKey Public(DateOnly? revokedOn = null)
    {
        var point = _key.ExportParameters(includePrivateParameters: false).Q;
        return new(id, Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y), revokedOn);
    }

    public string Sign(object claims, string type, string algorithm = "ES256", string? keyId = null)
    {
        var signed = $"{Part(new { alg = algorithm, kid = keyId ?? id, typ = type })}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    public void Dispose() => _key.Dispose();

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
