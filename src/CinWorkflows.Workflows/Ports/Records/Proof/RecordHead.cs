using System.Globalization;

namespace CinWorkflows.Workflows.Ports.Records.Proof;

/// <summary>
/// How far the record had come at an instant, sealed: a small text that can be mailed, printed or kept elsewhere, and names nobody. A record that was put
/// back to an earlier state, or of which whole cases were taken away with everything that tells of them, does not fit it.
/// </summary>
/// <param name="At">When it was made.</param>
/// <param name="Entries">How many entries the record's log had.</param>
/// <param name="Digest">The seal of the last of them, which covers all before.</param>
/// <param name="KeyId">The key by which it is sealed.</param>
/// <param name="Seal">The seal over the rest.</param>
public sealed record RecordHead(DateTimeOffset At, long Entries, string Digest, string KeyId, string Seal)
{
    private const string Title = "CinWorkflows record head";

    /// <summary>The head as text, as <see cref="Read"/> reads it.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"""
        {Title}
        At: {At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}
        Entries: {Entries}
        Digest: {Digest}
        Key: {KeyId}
        Seal: {Seal}

        """).ReplaceLineEndings("\n");

    /// <summary>Reads a head; what stands around it, as in a mail, is passed over.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">It holds no head, or a part of one only.</exception>
    public static RecordHead Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> lines = [.. text.Split('\n').Select(line => line.Trim().TrimStart('>').Trim())];
        List<string> parts = [.. lines.Skip(lines.IndexOf(Title) + 1)];
        return lines.Contains(Title)
            && DateTimeOffset.TryParseExact(Part("At"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            && long.TryParse(Part("Entries"), NumberStyles.None, CultureInfo.InvariantCulture, out var entries)
            && (Part("Digest"), Part("Key"), Part("Seal")) is ({ } digest, { } key, { } seal)
                ? new(at, entries, digest, key, seal)
                : throw new FormatException($"This is no head of a record: a line '{Title}' is expected, and after it At, Entries, Digest, Key and Seal.");

        string? Part(string name) => parts.FirstOrDefault(line => line.StartsWith($"{name}: ", StringComparison.Ordinal))?[(name.Length + 2)..];
    }
}
