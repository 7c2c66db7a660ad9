using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CinWorkflows.Workflows.Ports.Transfers.Exchange;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>
/// A JWS in compact form (RFC 7515), ES256 only: the header's algorithm is compared, never obeyed, and its type keeps one kind of signed
/// word from passing for another.
/// </summary>
/// <param name="KeyId">The key that it says has signed it.</param>
/// <param name="Payload">What is signed.</param>
/// <param name="Signed">The bytes that are signed.</param>
/// <param name="Signature">The signature.</param>
internal sealed record CompactJws(string KeyId, byte[] Payload, byte[] Signed, byte[] Signature)
{
    private const string Algorithm = "ES256";
    private const int SignatureLength = 64;

    public static string Write<T>(SigningKey key, string type, T payload)
    {
        var header = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Header(Algorithm, key.Public.Id, type), ExchangeJson.Options));
        var signed = $"{header}.{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(payload, ExchangeJson.Options))}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>The parts of a JWS of that type; null where it is none. Nothing of it is believed yet.</summary>
    public static CompactJws? Read(string jws, string type)
    {
        if (jws.Split('.', 4) is not [var header, var payload, var signature] || !jws.All(char.IsAscii))
        {
            return null;
        }

        try
        {
            var said = JsonSerializer.Deserialize<Header>(Base64Url.DecodeFromChars(header), ExchangeJson.Options);
            return said is { Alg: Algorithm, Kid.Length: > 0 and <= 100 } && said.Typ == type && Base64Url.DecodeFromChars(signature) is { Length: SignatureLength } bytes
                ? new(said.Kid, Base64Url.DecodeFromChars(payload), Encoding.ASCII.GetBytes($"{header}.{payload}"), bytes)
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    public bool IsSignedBy(ExchangeKey key) => key.HasSigned(Signed, Signature);

    private sealed record Header(string Alg, string Kid, string Typ);
}
