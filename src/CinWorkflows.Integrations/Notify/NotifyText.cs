using System.Text.RegularExpressions;

namespace CinWorkflows.Integrations.Notify;

/// <summary>
/// Plain text for a place where Notify reads its own markdown (headings, lists, quotes, rules, tables, links, QR codes): what
/// would become markup is escaped, so that the reader sees the characters that were written. Web addresses stay as they are and
/// become links.
/// </summary>
internal static partial class NotifyText
{
    /// <summary>Some marks cannot be escaped with a backslash; a no-break space before them keeps them from beginning a line.</summary>
    private const string Shield = "\u00A0";

    public static string Escape(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => Start(line.Trim())));

    private static string Start(string line)
    {
        var inline = Inline().Replace(line, match => match.Groups["url"].Success ? match.Value : $"\\{match.Value}");
        return Escapable().IsMatch(line) ? Numbered().Replace(Marked().Replace(inline, @"\$0"), @"$1\.")
            : Shielded().IsMatch(line) ? Shield + inline
            : inline;
    }

    [GeneratedRegex(@"(?<url>https?://\S+)|[\\\[\]|`~]")]
    private static partial Regex Inline();

    [GeneratedRegex(@"\A(?:[#*+_-]|\d+\.)")]
    private static partial Regex Escapable();

    [GeneratedRegex(@"\A[#*+_-]")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\A(\d+)\.")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A(?:[=^•]|qr\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Shielded();
}
