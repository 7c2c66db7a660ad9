using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CinWorkflows.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CinWorkflows.Web.Tests.Access;

/// <summary>A tenant of Entra ID on this machine: it publishes its description and its key, and signs what it is told to.</summary>
public sealed class PlayedTenant : IAsyncLifetime
{
    public const string Audience = "6f3c1d52-0c35-4f0e-9a53-8d1f6a7b2c11";

    public static readonly Guid Id = new("c0a80101-7f1e-4b5a-9d20-3e5f6a7b8c9d");

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    public PlayedTenant()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet($"/{Id}/v2.0/.well-known/openid-configuration", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{Instance}{Id}/discovery/v2.0/keys" }));
        _app.MapGet($"/{Id}/discovery/v2.0/keys", () => Results.Json(new { keys = new[] { PublishedKey() } }));
    }

    public string Instance => $"{_app.Urls.Single()}/";

    public string Issuer => $"{Instance}{Id}/v2.0";

    /// <summary>For which issuer the key is published; null for this tenant.</summary>
    public string? KeyIssuer { get; init; }

    /// <summary>The public key as anybody can read it.</summary>
    public byte[] PublicKey => _key.ExportSubjectPublicKeyInfo();

    internal SignInSettings Settings => new(Id, Audience, new(Instance), "oid");

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    /// <summary>A person's token with these roles.</summary>
    public string Person(string staffId, params string[] roles) => Sign(Claims(staffId, roles));

    /// <summary>An application's own token with these roles.</summary>
    public string Application(string objectId, params string[] roles) => Sign(Claims(objectId, roles, ("scp", null), ("azp", "a6e0")));

    /// <summary>The claims of a person's good token, some of them changed; null takes one away.</summary>
    public JsonObject Claims(string staffId, string[] roles, params (string Name, JsonNode? Value)[] changes)
    {
        var now = TimeProvider.System.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["tid"] = Id.ToString(),
            ["oid"] = staffId,
            ["sub"] = "subject",
            ["scp"] = "access_as_user",
            ["azp"] = "a6e0",
            ["name"] = "Robin Secretname",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            ["roles"] = new JsonArray([.. roles.Select(role => JsonValue.Create(role))]),
        };
        foreach (var (name, value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        return claims;
    }

    public string Sign(JsonObject claims, RSA? key = null) => Write(claims, "RS256", bytes => (key ?? _key).SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>The right key under an algorithm that Entra ID does not use.</summary>
    public string SignOtherwise(JsonObject claims) => Write(claims, "RS512", bytes => _key.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1));

    /// <summary>A token under any name of an algorithm, with any signature.</summary>
    public static string Write(JsonObject claims, string algorithm, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = "key-1" };
        var text = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(claims.ToJsonString())}";
        return $"{text}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private Dictionary<string, string> PublishedKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = "key-1",
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            ["issuer"] = KeyIssuer ?? Issuer,
        };
    }
}
