using System.Buffers.Text;
using System.Security.Cryptography;

namespace CinWorkflows.Workflows.Ports.Transfers.Exchange;

/// <summary>A public key on the curve P-256, as a JWK says it.</summary>
/// <param name="Id">The key's id, which a signature names.</param>
/// <param name="X">The x coordinate, base64url.</param>
/// <param name="Y">The y coordinate, base64url.</param>
/// <param name="RevokedOn">From this day on (Europe/London) nothing that it signed is taken; null while it is good.</param>
public sealed record ExchangeKey(string Id, string X, string Y, DateOnly? RevokedOn = null)
{
    /// <summary>The key as what the platform verifies with.</summary>
    /// <exception cref="FormatException">A coordinate is not base64url.</exception>
    public ECParameters ToParameters() => new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new() { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
    };

    /// <summary>Whether this key made a signature (ES256): r and s, 32 bytes each (RFC 7518, section 3.4).</summary>
    /// <param name="signed">What is signed.</param>
    /// <param name="signature">The signature.</param>
    /// <exception cref="FormatException">A coordinate is not base64url.</exception>
    /// <exception cref="CryptographicException">The coordinates are no point on the curve.</exception>
    public bool HasSigned(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        using var verifier = ECDsa.Create(ToParameters());
        return verifier.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
