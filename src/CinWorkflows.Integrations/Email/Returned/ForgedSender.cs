using System.Text.RegularExpressions;
using MimeKit;
using ReceivedMessage = MimeKit.MimeMessage;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>
/// What Exchange Online found, as it took a message, of whether that comes from the address that it says: its composite authentication, or else
/// DMARC, in the first Authentication-Results header; those that came along it renames
/// (https://learn.microsoft.com/defender-office-365/message-headers-eop-mdo). Of a domain that publishes nothing it finds neither.
/// </summary>
internal static partial class ForgedSender
{
    /// <summary>True where the address is forged.</summary>
    public static bool Is(ReceivedMessage message)
    {
        var found = Verdict().Matches(message.Headers[HeaderId.AuthenticationResults] ?? "").ToLookup(match => match.Groups["by"].Value, match => match.Groups["verdict"].Value, StringComparer.OrdinalIgnoreCase);
        return (found["compauth"].FirstOrDefault() ?? found["dmarc"].FirstOrDefault())?.Equals("fail", StringComparison.OrdinalIgnoreCase) == true;
    }

    [GeneratedRegex(@"(?<![\w-])(?<by>compauth|dmarc)=(?<verdict>\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();
}
