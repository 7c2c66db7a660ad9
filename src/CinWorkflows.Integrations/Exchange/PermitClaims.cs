namespace CinWorkflows.Integrations.Exchange;

/// <summary>What is signed to upload a pack: this method, this path, this content and no other.</summary>
internal sealed record PermitClaims : IExchangeClaims
{
    public const string Type = "cin-exchange-permit+jwt";
    public const string Put = "PUT";

    public required string Iss { get; init; }
    public required string Aud { get; init; }
    public required string Jti { get; init; }
    public required long Iat { get; init; }
    public required string Method { get; init; }
    public required string Path { get; init; }
    public required string Transfer { get; init; }
    public required string Sha256 { get; init; }
    public required long Length { get; init; }

    /// <summary>The path below the installation's base address.</summary>
    public static string PathOf(string sha256) => $"exchange/packs/{sha256}";
}
