namespace CinWorkflows.Integrations.Exchange;

/// <summary>What is signed to upload a pack: this method, this path, this content and no other.</summary>
internal sealed record PermitClaims(string Iss, string Aud, string Jti, long Iat, string Method, string Path, string Transfer, string Sha256, long Length) : IExchangeClaims
{
    public const string Type = "cin-exchange-permit+jwt";
    public const string Put = "PUT";

    /// <summary>The path below the installation's base address.</summary>
    public static string PathOf(string sha256) => $"exchange/packs/{sha256}";
}
