using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CinWorkflows.TransferPacks.Contents;
using CinWorkflows.TransferPacks.Ports;

namespace CinWorkflows.TransferPacks.Sealing;

/// <summary>
/// The signature of a manifest: a JWS in compact form with its payload detached (RFC 7515, appendix F), which common tools verify
/// once the manifest's base64url is put between the dots.
/// </summary>
/// <param name="KeyId">The key that signed.</param>
/// <param name="Signed">What was signed: the header and the manifest.</param>
/// <param name="Signature">The signature, r and s.</param>
internal sealed record DetachedSignature(string KeyId, byte[] Signed, byte[] Signature)
{
    private const string Algorithm = "ES256";
    private const int SignatureLength = 64;

    public static string Sign(IPackSigner signer, ReadOnlySpan<byte> manifest)
    {
        var header = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Header(Algorithm, signer.KeyId), HeaderJson));
        return $"{header}..{Base64Url.EncodeToString(signer.Sign(Joined(header, manifest)))}";
    }

    /// <summary>The signature that a text says; null where it is none of this form.</summary>
    public static DetachedSignature? Read(string text, ReadOnlySpan<byte> manifest)
    {
        if (text.Trim().Split('.') is not [{ Length: > 0 } header, "", { Length: > 0 } signature])
        {
            return null;
        }

        try
        {
            var said = JsonSerializer.Deserialize<Header>(Base64Url.DecodeFromChars(header), HeaderJson);
            return said is { Alg: Algorithm, Kid.Length: > 0 and <= 200 } && Base64Url.DecodeFromChars(signature) is { Length: SignatureLength } bytes
                ? new(said.Kid, Joined(header, manifest), bytes)
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions HeaderJson { get; } = new(PackJson.Options) { WriteIndented = false };

    private static byte[] Joined(string header, ReadOnlySpan<byte> manifest) => Encoding.ASCII.GetBytes($"{header}.{Base64Url.EncodeToString(manifest)}");

    private sealed record Header(string Alg, string Kid);
}
