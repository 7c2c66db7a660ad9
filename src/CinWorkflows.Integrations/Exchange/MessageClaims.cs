using System.Text.Json;

namespace CinWorkflows.Integrations.Exchange;

/// <summary>What is signed with a message.</summary>
internal sealed record MessageClaims(string Iss, string Aud, string Jti, long Iat, JsonElement Msg) : IExchangeClaims
{
    public const string Type = "cin-exchange-message+jwt";
}
