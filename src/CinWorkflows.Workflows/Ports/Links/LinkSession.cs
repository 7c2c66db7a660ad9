namespace CinWorkflows.Workflows.Ports.Links;

/// <summary>
/// The one browser in which a link is open. A link opens in one browser at a time: whoever gives the code again, there or elsewhere,
/// takes the place of the one before.
/// </summary>
/// <param name="Hash">The SHA-256 of the secret in the browser's cookie.</param>
/// <param name="Until">Until when; after that the code is asked for again.</param>
/// <param name="By">The name that the person gave with the code.</param>
public sealed record LinkSession(string Hash, DateTimeOffset Until, string By)
{
    /// <summary>Says nothing about the person.</summary>
    public override string ToString() => "link session";
}
