using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CinWorkflows.StandIns.Notify;

/// <summary>An API key of the service, and the verification of tokens made with it.</summary>
internal sealed record ServiceKey(Guid Service, Guid Secret)
{
    private const int Tolerance = 30;

    public string Text => $"cin_workflows-{Service}-{Secret}";

    public static ServiceKey New() => new(Guid.NewGuid(), Guid.NewGuid());

    /// <summary>Why a token is refused; null where it is right.</summary>
    public string? Fault(string? authorization, DateTimeOffset now)
    {
        if (authorization?.Split(' ') is not ["Bearer", var token] || token.Split('.') is not [var header, var payload, var signature])
        {
            return "Unauthorized: authentication token must be provided";
        }

        var expected = Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret.ToString()), Encoding.ASCII.GetBytes($"{header}.{payload}")));
        using var algorithm = JsonDocument.Parse(Base64Url.DecodeFromChars(header));
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        return algorithm.RootElement.GetProperty("alg").GetString() != "HS256" || claims.RootElement.GetProperty("iss").GetString() != Service.ToString() || signature != expected
                ? "Invalid token: API key not found"
            : Math.Abs(claims.RootElement.GetProperty("iat").GetInt64() - now.ToUnixTimeSeconds()) > Tolerance
                ? "Error: Your system clock must be accurate to within 30 seconds"
                : null;
    }
}
