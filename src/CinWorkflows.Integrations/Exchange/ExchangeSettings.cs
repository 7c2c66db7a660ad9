namespace CinWorkflows.Integrations.Exchange;

/// <summary>
/// The key with which an authority signs what it sends to other installations: in a file, or as text where a vault holds it. To change it,
/// give partners the new key's public half first, set the new key, and have the old one taken out.
/// </summary>
public sealed record ExchangeSettings
{
    /// <summary>The file of the private key, in PEM, as <c>cin exchange keys</c> makes it.</summary>
    public string? KeyPath { get; init; }

    /// <summary>The private key itself, in PEM.</summary>
    public string? Key { get; init; }

    /// <summary>Says nothing of the key.</summary>
    public override string ToString() => Key is null ? $"key in {KeyPath}" : "key in the settings";
}
