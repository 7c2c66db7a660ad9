namespace CinWorkflows.Workflows.Ports.Transfers;

/// <summary>A public key on the curve P-256, as a JWK says it.</summary>
/// <param name="Id">The key's id, which a signature names.</param>
/// <param name="X">The x coordinate, base64url.</param>
/// <param name="Y">The y coordinate, base64url.</param>
/// <param name="RevokedOn">From this day on (Europe/London) nothing that it signed is taken; null while it is good.</param>
public sealed record ExchangeKey(string Id, string X, string Y, DateOnly? RevokedOn = null);
