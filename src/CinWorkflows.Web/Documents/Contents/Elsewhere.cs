using System.Text.RegularExpressions;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// Whether what a document refers to lies on another computer, from which a word processor would fetch it unasked. Paths on a disk of the writer's own machine lead nowhere else,
/// and many honest documents name their template so; other letters of drives are folders of a network.
/// </summary>
internal static partial class Elsewhere
{
    public static bool Is(string target)
    {
        var path = Plain(target);
        return !(path.Length == 0 || OnThisDisk().IsMatch(path) || InTheDocument().IsMatch(path));
    }

    /// <summary>Whether a link leads to anything but a page, a mailbox, a telephone or a place of the document: a file that opens, or a name by which a computer signs in elsewhere.</summary>
    /// <param name="target">Where it leads to.</param>
    public static bool IsToAFile(string target) => Plain(target) is { Length: > 0 } path && !OfTheWeb().IsMatch(path) && Is(path);

    private static string Plain(string target) => Uri.UnescapeDataString(target).Trim();

    [GeneratedRegex(@"^(file:/{0,3})?[cd]:[\\/]|^file:///(?![a-z]:)[^/\\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnThisDisk();

    [GeneratedRegex(@"^(https?|mailto|tel|sms|ftp):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTheWeb();

    /// <summary>Without a scheme, and not from the root of a network.</summary>
    [GeneratedRegex(@"^(#|/?[^/\\:]+([/\\][^:]*)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex InTheDocument();
}
