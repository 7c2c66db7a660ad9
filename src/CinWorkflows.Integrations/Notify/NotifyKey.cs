using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CinWorkflows.Integrations.Notify;

/// <summary>An API key, and the tokens made of it: JWT with HS256, issued by the service's id, valid for 30 seconds around their time.</summary>
internal sealed class NotifyKey
{
    private const int UuidLength = 36;

    private static readonly string Header = Part(new { typ = "JWT", alg = "HS256" });

    private readonly string _service;
    private readonly byte[] _secret;

    /// <exception cref="ArgumentException">The text is no API key.</exception>
    public NotifyKey(string? apiKey)
    {
        var key = apiKey?.Trim() ?? "";
        if (key.Length < (2 * UuidLength) + 1 || !Guid.TryParseExact(key[^UuidLength..], "D", out _) || !Guid.TryParseExact(key[^(2 * UuidLength + 1)..^(UuidLength + 1)], "D", out _))
        {
            throw new ArgumentException("ApiKey is not an API key of GOV.UK Notify: copy the whole key, NAME-SERVICEID-SECRET, as it was shown when it was made.");
        }

        _service = key[^(2 * UuidLength + 1)..^(UuidLength + 1)];
        _secret = Encoding.ASCII.GetBytes(key[^UuidLength..]);
    }

    public string Token(DateTimeOffset now)
    {
        var signed = $"{Header}.{Part(new { iss = _service, iat = now.ToUnixTimeSeconds() })}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Part<T>(T content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
