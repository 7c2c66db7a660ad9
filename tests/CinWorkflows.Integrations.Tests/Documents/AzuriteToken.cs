using System.Buffers.Text;
using System.Text.Json;

namespace CinWorkflows.Integrations.Tests.Documents;

/// <summary>A token as Azurite takes it: it looks at issuer, audience and times, not at the signature.</summary>
internal static class AzuriteToken
{
    public static string Now()
    {
        var now = DateTimeOffset.UtcNow;
        return Of("https://storage.azure.com", now.AddMinutes(-5), now.AddHours(1));
    }

    public static string ForAnotherService() => Of("https://graph.microsoft.com", DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow.AddHours(1));

    private static string Of(string audience, DateTimeOffset from, DateTimeOffset until) => string.Join('.',
        Part(new { alg = "RS256", typ = "JWT" }),
        Part(new { aud = audience, iss = "https://sts.windows.net/00000000-0000-0000-0000-000000000001/", iat = from.ToUnixTimeSeconds(), nbf = from.ToUnixTimeSeconds(), exp = until.ToUnixTimeSeconds() }),
        Base64Url.EncodeToString("unsigned"u8));

    private static string Part(object claims) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
}
