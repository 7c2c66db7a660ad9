using System.Buffers.Text;
using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Transfers;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>Turns keys into what the platform signs and verifies with.</summary>
internal static class ExchangeKeys
{
    /// <exception cref="CryptographicException">The coordinates are no point on the curve, told only when the key is taken up.</exception>
    public static ECParameters Public(ExchangeKey key) => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
    };
}
