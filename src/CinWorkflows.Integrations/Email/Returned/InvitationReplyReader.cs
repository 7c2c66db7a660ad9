using System.Globalization;
using System.Text.RegularExpressions;
using CinWorkflows.Workflows.Ports.Calendar.Meetings;
using MimeKit;
using ReceivedMessage = MimeKit.MimeMessage;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>
/// Reads the answer in a calendar part of method REPLY, or COUNTER where another time is proposed with it. It is of whoever sent the mail:
/// anybody can write anybody's name into an answer. Where a program names several attendees, it says what the sender answers.
/// The letter that it answers is named by In-Reply-To alone: the thread also names a letter that was forwarded to whoever answers.
/// An answer whose address is forged, or that comes from several, is nobody's: somebody has to read it, as one of which it cannot be told what it says.
/// </summary>
internal static partial class InvitationReplyReader
{
    public static MailedAnswer? Read(ReceivedMessage message) =>
        message.BodyParts.OfType<TextPart>().Where(part => part.ContentType.IsMimeType("text", "calendar")).Select(part => Read(message, part.Text)).OfType<MailedAnswer>().FirstOrDefault();

    private static MailedAnswer? Read(ReceivedMessage message, string calendar)
    {
        var lines = Fold().Replace(calendar, "").Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(line => Line().Match(line)).Where(match => match.Success).ToList();
        if (Value(lines, "METHOD")?.ToUpperInvariant() is not ("REPLY" or "COUNTER") || Value(lines, "UID") is not { Length: > 0 } uid)
        {
            return null;
        }

        var isForged = ForgedSender.Is(message);
        var from = message.From.Mailboxes.Select(mailbox => mailbox.Address).ToList() is [{ Length: > 0 } sender] && !isForged ? sender : null;
        var attendees = lines.Where(line => Named(line, "ATTENDEE")).Select(line => (Address: AddressOf(line), Answer: AnswerOf(line))).ToList();
        var own = attendees.FirstOrDefault(attendee => from is not null && from.Equals(attendee.Address, StringComparison.OrdinalIgnoreCase));
        var (address, answer) = own.Address is not null ? own : attendees is [var only] ? only : default;
        var proposed = IsCounter(lines) ? CounteredTime.Read(lines.Select(line => (line.Groups["name"].Value, line.Groups["parameters"].Value, line.Groups["value"].Value))) : null;
        return new(
            Unescaped(uid),
            int.TryParse(Value(lines, "SEQUENCE"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            from,
            answer,
            [.. isForged ? [] : MessageIds.In(message.Headers[HeaderId.InReplyTo])])
        {
            Attendee = address,
            Proposed = proposed,
            IsUnclear = IsCounter(lines) ? proposed is null : answer == CalendarAnswer.None,
        };
    }

    private static bool IsCounter(IEnumerable<Match> lines) => string.Equals(Value(lines, "METHOD"), "COUNTER", StringComparison.OrdinalIgnoreCase);

    private static bool Named(Match line, string name) => line.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string? Value(IEnumerable<Match> lines, string name) => lines.FirstOrDefault(line => Named(line, name))?.Groups["value"].Value.Trim();

    private static string? AddressOf(Match attendee) =>
        attendee.Groups["value"].Value.Trim() is { } value && value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(value["mailto:".Length..]) : null;

    private static CalendarAnswer AnswerOf(Match attendee) => PartStat().Match(attendee.Groups["parameters"].Value).Groups["answer"].Value.ToUpperInvariant() switch
    {
        "ACCEPTED" => CalendarAnswer.Accepted,
        "TENTATIVE" => CalendarAnswer.Tentative,
        "DECLINED" => CalendarAnswer.Declined,
        _ => CalendarAnswer.None,
    };

    private static string Unescaped(string text) => Escaped().Replace(text, match => match.Groups[1].Value);

    [GeneratedRegex(@"\r?\n[ \t]")]
    private static partial Regex Fold();

    /// <summary>Name, parameters, value: a colon inside quotation marks belongs to a parameter.</summary>
    [GeneratedRegex("""^(?<name>[A-Za-z0-9-]+)(?<parameters>(?:;[^=;:]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(?<value>.*)$""")]
    private static partial Regex Line();

    [GeneratedRegex(""";PARTSTAT="?(?<answer>[A-Za-z-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex PartStat();

    [GeneratedRegex(@"\\([\\;,])")]
    private static partial Regex Escaped();
}
