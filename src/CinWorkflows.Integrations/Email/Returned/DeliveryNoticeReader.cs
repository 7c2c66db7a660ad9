using System.Text.RegularExpressions;
using MimeKit;
using ReceivedMessage = MimeKit.MimeMessage;

namespace CinWorkflows.Integrations.Email.Returned;

/// <summary>
/// Reads a delivery status notification (RFC 3464), and the bounces of servers that write none: a text of their own with the headers of
/// what was sent. Of any text only codes and Message-IDs are read. An answer of a person or a machine that is away is neither: it has no
/// report part, and does not come from a mail server.
/// </summary>
internal static partial class DeliveryNoticeReader
{
    private const string Mailer = "MAILER-DAEMON";
    private const string Postmaster = "postmaster";

    /// <summary>Of several readers, the worst is told ([MS-OXCMAIL] 2.2.3.7.1.1).</summary>
    private static readonly IReadOnlyList<DeliveryAction> WorstFirst =
        [DeliveryAction.Failed, DeliveryAction.Delayed, DeliveryAction.Relayed, DeliveryAction.Expanded, DeliveryAction.Delivered];

    /// <summary>Whether mail from there may be a bounce without a report: no person writes from these addresses.</summary>
    public static bool IsServer(string? address) =>
        address?.Split('@')[0] is { } name && (name.Equals(Mailer, StringComparison.OrdinalIgnoreCase) || name.Equals(Postmaster, StringComparison.OrdinalIgnoreCase));

    public static DeliveryNotice? Read(ReceivedMessage message) => message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault() is { } report
        ? OfReport(message, report)
        : IsServer(message.From.Mailboxes.FirstOrDefault()?.Address) ? OfText(message) : null;

    private static DeliveryNotice? OfReport(ReceivedMessage message, MessageDeliveryStatus report)
    {
        // The first group is of the message, the others of one reader each; ours go to one reader.
        var readers = report.StatusGroups.Skip(1).Select(group => (Action: ActionOf(group["Action"]), Status: StatusOf(group))).ToList();
        return WorstFirst
            .Select(action => readers.Where(reader => reader.Action == action).Select(reader => new DeliveryNotice(About(message), action, reader.Status)).FirstOrDefault())
            .FirstOrDefault(notice => notice is not null);
    }

    /// <summary>It says for itself whether it is final: a code of class 5 is.</summary>
    private static DeliveryNotice? OfText(ReceivedMessage message)
    {
        var text = message.TextBody ?? message.HtmlBody ?? "";
        var status = Enhanced().Matches(text).Select(match => match.Value).FirstOrDefault(code => code[0] == '5');
        return status is not null || PlainRefusal().IsMatch(text) ? new(About(message), DeliveryAction.Failed, status) : null;
    }

    private static DeliveryAction? ActionOf(string? written) =>
        Enum.TryParse<DeliveryAction>(Comment().Replace(written ?? "", "").Trim(), ignoreCase: true, out var action) && !char.IsAsciiDigit(written!.Trim()[0]) ? action : null;

    /// <summary>Many servers write 5.0.0 and say more in the diagnostic code.</summary>
    private static string? StatusOf(HeaderList group)
    {
        var status = Enhanced().Match(group["Status"] ?? "") is { Success: true } match ? match.Value : null;
        var diagnostic = Enhanced().Match(group["Diagnostic-Code"] ?? "") is { Success: true } more ? more.Value : null;
        return status is null || status.EndsWith(".0.0", StringComparison.Ordinal) ? diagnostic ?? status : status;
    }

    /// <summary>
    /// The message whose headers came back, and the one that is answered; where neither is named, the last of the thread. What a colleague wrote
    /// in the thread of a letter, or quoted of it, and what came back of that, says nothing of the letter.
    /// </summary>
    private static HashSet<string> About(ReceivedMessage message)
    {
        var parts = message.BodyParts.ToList();
        IEnumerable<IEnumerable<string?>> named =
        [
            [message.Headers[HeaderId.InReplyTo], .. parts.OfType<MessagePart>().Select(part => part.Message?.Headers[HeaderId.MessageId])],
            [parts.OfType<TextPart>().SelectMany(part => Returned().Matches(part.Text)).Select(match => match.Groups["id"].Value).FirstOrDefault()],
            [message.Headers[HeaderId.References]?.Split('<').Select(id => $"<{id}").LastOrDefault()],
        ];
        return named.Select(ids => ids.SelectMany(MessageIds.In).ToHashSet()).FirstOrDefault(ids => ids.Count > 0) ?? [];
    }

    /// <summary>RFC 3463; not a part of an IP address.</summary>
    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)")]
    private static partial Regex Enhanced();

    /// <summary>A reply code of SMTP that refuses for good, at the beginning of what the other server said.</summary>
    [GeneratedRegex(@"(?<![\d.])55[0-4][ -]")]
    private static partial Regex PlainRefusal();

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^[> \t]*Message-ID:\s*(?<id><[^<>\s]+>)", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Returned();
}
