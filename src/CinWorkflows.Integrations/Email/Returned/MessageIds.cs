using System.Text.RegularExpressions;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>The Message-IDs that a header names, with their brackets (RFC 5322, 3.6.4).</summary>
internal static partial class MessageIds
{
    public static IEnumerable<string> In(string? header) => MessageId().Matches(header ?? "").Select(match => match.Value);

    [GeneratedRegex(@"<[^<>\s]+>")]
    private static partial Regex MessageId();
}
