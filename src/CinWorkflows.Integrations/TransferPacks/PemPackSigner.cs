using System.Security.Cryptography;
using CinWorkflows.Workflows.Transfers.Pack;

namespace CinWorkflows.Integrations.TransferPacks;

/// <summary>Signs packs with a private key on P-256 from a PEM text, which is held by the process only.</summary>
public sealed class PemPackSigner : IPackSigner, IDisposable
{
    private const int KeySize = 256;

    private readonly ECDsa _key = ECDsa.Create();
    private readonly Lock _turn = new();

    /// <summary>Takes up the key.</summary>
    /// <param name="keyId">Its id, under which other authorities have its public half.</param>
    /// <param name="pem">The private key, as <c>-----BEGIN PRIVATE KEY-----</c> or <c>-----BEGIN EC PRIVATE KEY-----</c>.</param>
    /// <exception cref="ArgumentException">The text holds no private key on P-256. The message quotes nothing of it.</exception>
    public PemPackSigner(string keyId, string pem)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        KeyId = keyId;
        try
        {
            _key.ImportFromPem(pem);
            var curve = _key.ExportParameters(includePrivateParameters: true).Curve.Oid;
            if (_key.KeySize != KeySize || (curve.Value ?? curve.FriendlyName) is not ("1.2.840.10045.3.1.7" or "nistP256" or "ECDSA_P256"))
            {
                throw new CryptographicException("another curve");
            }
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            _key.Dispose();
            throw new ArgumentException("The key that signs packs is no private key on P-256 in PEM; make one with 'openssl ecparam -name prime256v1 -genkey -noout'.", nameof(pem));
        }
    }

    /// <inheritdoc />
    public string KeyId { get; }

    /// <inheritdoc />
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        lock (_turn)
        {
            return _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _key.Dispose();
}
