using System.Globalization;
using System.Text;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// Header fields (RFC 5322) with text in any script as encoded words (RFC 2047). Nothing that is passed in can begin a
/// line: plain text is printable ASCII, everything else leaves as base64.
/// </summary>
internal static class HeaderText
{
    private const int MaxLine = 76;
    private const int MaxPlainWord = 60;

    /// <summary>As many octets as let the longest field name used here and one encoded word share a line.</summary>
    private const int OctetsPerEncodedWord = 39;

    public static string Subject(string subject) => Field("Subject", IsPlain(subject) ? subject.Split(' ') : EncodedWords(subject));

    public static string From(MailAddressee sender) => Field("From", Mailbox(sender));

    public static string To(IReadOnlyList<MailAddressee> recipients) =>
        Field("To", recipients.SelectMany((recipient, i) => Mailbox(recipient, i < recipients.Count - 1 ? "," : "")));

    public static string Date(DateTimeOffset date) =>
        $"Date: {date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}";

    private static string Field(string name, IEnumerable<string> words)
    {
        var field = new StringBuilder(name).Append(':');
        var column = field.Length;
        var isFirst = true;
        foreach (var word in words)
        {
            var folds = !isFirst && column + 1 + word.Length > MaxLine;
            field.Append(folds ? "\r\n " : " ").Append(word);
            column = (folds ? 0 : column) + 1 + word.Length;
            isFirst = false;
        }

        return field.ToString();
    }

    private static IEnumerable<string> Mailbox(MailAddressee addressee, string separator = "")
    {
        var name = addressee.Name.Trim();
        if (name.Length == 0)
        {
            return [addressee.Address + separator];
        }

        IEnumerable<string> phrase = IsPlain(name) && name.Length <= MaxPlainWord ? [Quote(name)] : EncodedWords(name);
        return [.. phrase, $"<{addressee.Address}>{separator}"];
    }

    private static string Quote(string name) =>
        $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static bool IsPlain(string text) =>
        text.All(character => character is >= ' ' and <= '~')
        && !text.Contains("=?", StringComparison.Ordinal)
        && text.Split(' ').All(word => word.Length is > 0 and <= MaxPlainWord);

    private static IEnumerable<string> EncodedWords(string text)
    {
        var octets = new List<byte>(OctetsPerEncodedWord);
        var buffer = new byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(buffer);
            if (octets.Count + length > OctetsPerEncodedWord)
            {
                yield return EncodedWord(octets);
                octets.Clear();
            }

            octets.AddRange(buffer.AsSpan(0, length));
        }

        yield return EncodedWord(octets);
    }

    private static string EncodedWord(List<byte> octets) => $"=?utf-8?B?{Convert.ToBase64String([.. octets])}?=";
}
