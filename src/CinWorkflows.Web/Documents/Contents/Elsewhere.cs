using System.Text.RegularExpressions;

namespace CinWorkflows.Web.Documents.Contents;

/// <summary>
/// Whether what a document refers to lies on another computer, from which a word processor would fetch it unasked. Paths on the writer's own disk lead nowhere else,
/// and many honest documents name their template so.
/// </summary>
internal static partial class Elsewhere
{
    public static bool Is(string target)
    {
        var path = Uri.UnescapeDataString(target).Trim();
        return !(path.Length == 0 || OnThisDisk().IsMatch(path) || InTheDocument().IsMatch(path));
    }

    [GeneratedRegex(@"^(file:/{0,3})?[a-z]:[\\/]|^file:///[^/\\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnThisDisk();

    /// <summary>Without a scheme, and not from the root of a network.</summary>
    [GeneratedRegex(@"^(#|/?[^/\\:]+([/\\][^:]*)?$)", RegexOptions.CultureInvariant)]
    private static partial Regex InTheDocument();
}
