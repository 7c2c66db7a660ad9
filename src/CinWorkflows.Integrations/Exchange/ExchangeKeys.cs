using System.Buffers.Text;
using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Transfers;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>Public keys as what the platform verifies with, and back.</summary>
internal static class ExchangeKeys
{
    /// <exception cref="FormatException">A coordinate is not base64url.</exception>
    public static ECParameters Public(ExchangeKey key) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
    };

    /// <summary>The public half of a key. Its id is its thumbprint (RFC 7638), so that nobody has to think one up.</summary>
    public static ExchangeKey PublicOf(ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        var thumbprint = SHA256.HashData(System.Text.Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}"""));
        return new(Base64Url.EncodeToString(thumbprint), x, y);
    }
}
