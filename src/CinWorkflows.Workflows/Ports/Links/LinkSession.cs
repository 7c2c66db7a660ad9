namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>
/// The one browser in which a link is open. A link opens in one browser at a time: whoever gives the code again, there or elsewhere,
/// takes the place of the one before.
/// </summary>
/// <param name="Hash">The SHA-256 of the current secret in the cookie that is renewed with use: the newest that the browser has brought.</param>
/// <param name="BrowserHash">The SHA-256 of the secret in the cookie that stays, with the family of the browser.</param>
/// <param name="Until">Until when; after that the code is asked for again.</param>
/// <param name="By">The name that the person gave with the code.</param>
/// <param name="RenewedAt">When the current secret was given or taken, or it was last noted that it is used.</param>
public sealed record LinkSession(string Hash, string BrowserHash, DateTimeOffset Until, string By, DateTimeOffset RenewedAt)
{
    /// <summary>The hash that <see cref="Hash"/> took the place of at <see cref="RenewedAt"/>; null where it was used since, or is the first.</summary>
    public string? ReplacedHash { get; init; }

    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => "link session";
}
