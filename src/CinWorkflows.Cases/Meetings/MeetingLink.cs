using System.Globalization;

namespace CinWorkflows.Cases.Meetings;

/// <summary>
/// The address by which a meeting is attended online. It is put into letters to families and children, who open what they are sent: it names a service by
/// its name, and shows nothing that is not so.
/// </summary>
internal static class MeetingLink
{
    private const int Longest = 2000;

    /// <summary>What is wrong with a link, and what to give instead; null where nothing is.</summary>
    /// <param name="link">The link.</param>
    public static string? Fault(string link)
    {
        if (link.Any(IsHidden))
        {
            return "the address has signs that are not seen, or that turn the direction of reading: copy it again from the invitation of the meeting.";
        }

        if (link.Length > Longest || link.Any(char.IsWhiteSpace) || !link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(link, UriKind.Absolute, out var address))
        {
            return "give the whole address that opens the meeting, which begins with 'https://'.";
        }

        if (address.UserInfo.Length > 0 || link.Contains('\\', StringComparison.Ordinal))
        {
            return $"the address opens '{address.Host}', and what stands before it looks like another service: give it without a name or a password before an '@', and without '\\'.";
        }

        return IsNamed(address)
            ? null
            : $"'{address.Host}' is a number or a name inside a network, which the family cannot open or tell by: give the address at the meeting service's own name, such as 'https://meetings.example/join/1'.";
    }

    /// <summary>Whether the host is a name of the internet: with a dot, and no number.</summary>
    private static bool IsNamed(Uri address) =>
        address.HostNameType == UriHostNameType.Dns
        && address.Host.TrimEnd('.').Split('.') is [_, .., { Length: > 1 } last] labels
        && labels.All(label => label.Length > 0)
        && char.IsLetter(last[0]);

    private static bool IsHidden(char sign) => char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
