using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CinWorkflows.Integrations.Notify;

/// <summary>An API key, and the tokens made of it: JWT with HS256, issued by the service's id, valid for 30 seconds around their time.</summary>
internal sealed class NotifyKey
{
    private const int UuidLength = 36;

    // Only what Notify asks for: issuer and time, no end.
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    private readonly string _service;
    private readonly SigningCredentials _secret;

    /// <exception cref="ArgumentException">The text is no API key.</exception>
    public NotifyKey(string? apiKey)
    {
        var key = apiKey?.Trim() ?? "";
        if (key.Length < (2 * UuidLength) + 1 || !Guid.TryParseExact(key[^UuidLength..], "D", out _) || !Guid.TryParseExact(key[^(2 * UuidLength + 1)..^(UuidLength + 1)], "D", out _))
        {
            throw new ArgumentException("ApiKey is not an API key of GOV.UK Notify: copy the whole key, NAME-SERVICEID-SECRET, as it was shown when it was made.");
        }

        _service = key[^(2 * UuidLength + 1)..^(UuidLength + 1)];
        _secret = new(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(key[^UuidLength..])), SecurityAlgorithms.HmacSha256);
    }

    public string Token(DateTimeOffset now) =>
        Handler.CreateToken(new SecurityTokenDescriptor { Issuer = _service, IssuedAt = now.UtcDateTime, SigningCredentials = _secret });
}
