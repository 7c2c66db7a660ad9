using System.Security.Cryptography;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;
using Microsoft.IdentityModel.Tokens;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>A private key on the curve P-256.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa _key;
    private readonly Lock _using = new();

    private SigningKey(ECDsa key) => (_key, Public) = (key, PublicOf(key));

    /// <summary>Its public half, which partners get.</summary>
    public ExchangeKey Public { get; }

    /// <summary>A new key.</summary>
    public static SigningKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>The key in a PEM.</summary>
    /// <exception cref="FormatException">It holds no private key on P-256.</exception>
    public static SigningKey Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                return new(key);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            // Said below: what the platform says may quote the key.
        }

        key.Dispose();
        throw new FormatException("it holds no private key on the curve P-256 in PEM; make one with 'cin exchange keys'.");
    }

    /// <summary>The key as PEM (PKCS #8), to be kept secret.</summary>
    public string ToPem() => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>Signs some bytes: r and s, 32 bytes each (RFC 7518, section 3.4).</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_using)
        {
            return _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();

    /// <summary>Its id is its thumbprint (RFC 7638), so that nobody has to think one up.</summary>
    private static ExchangeKey PublicOf(ECDsa key)
    {
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new ECDsaSecurityKey(key));
        return new(Base64UrlEncoder.Encode(jwk.ComputeJwkThumbprint()), jwk.X, jwk.Y);
    }
}
