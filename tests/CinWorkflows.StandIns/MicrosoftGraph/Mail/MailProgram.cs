using System.Text.RegularExpressions;
using CinWorkflows.StandIns.MicrosoftGraph.Directory;

namespace CinWorkflows.StandIns.MicrosoftGraph.Mail;

/// <summary>
/// The mail program of somebody whose mailbox has more than one address. A mailbox takes what is sent to any of its addresses, and sends from its
/// primary one (https://learn.microsoft.com/exchange/recipients-in-exchange-online/manage-user-mailboxes/add-or-remove-email-addresses): so
/// an answer does not come from the address that was invited. A report that it could not be put there names that address as the final recipient, and
/// the one that was written to as the original one, if it names that at all (RFC 3464, 2.3.1 and 2.3.2).
/// </summary>
/// <param name="tenant">Knows the addresses.</param>
public sealed partial class MailProgram(StandInTenant tenant)
{
    /// <summary>The answer to the invitation that a letter brought.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="answer">ACCEPTED, DECLINED or TENTATIVE.</param>
    public string Answer(StandInMessage letter, string answer)
    {
        var calendar = letter.Attachments.Single(attached => attached.ContentType.StartsWith("text/calendar", StringComparison.Ordinal)).Content;
        return $"""
            From: {Primary(letter)}
            To: {letter.ReplyTo.FirstOrDefault() ?? letter.From}
            Subject: {answer}: {letter.Subject}
            Message-ID: <{Guid.NewGuid():N}@reader.example>
            In-Reply-To: {letter.InternetMessageId}
            MIME-Version: 1.0
            Content-Type: text/calendar; charset="utf-8"; method=REPLY

            BEGIN:VCALENDAR
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            {Line(calendar, "UID")}
            {Line(calendar, "SEQUENCE")}
            {Line(calendar, "DTSTAMP")}
            ATTENDEE;PARTSTAT={answer}:mailto:{Primary(letter)}
            END:VEVENT
            END:VCALENDAR

            """;
    }

    /// <summary>The report that a letter could not be put into the mailbox.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="status">The enhanced status code.</param>
    public string Report(StandInMessage letter, string status) => $"""
        From: postmaster@reader.example
        To: {letter.From}
        Subject: Undeliverable: {letter.Subject}
        Message-ID: <{Guid.NewGuid():N}@reader.example>
        In-Reply-To: {letter.InternetMessageId}
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="frontier"

        --frontier
        Content-Type: text/plain

        It could not be delivered.
        --frontier
        Content-Type: message/delivery-status

        Reporting-MTA: dns;reader.example

        Original-Recipient: rfc822;{letter.To[0]}
        Final-Recipient: rfc822;{Primary(letter)}
        Action: failed
        Status: {status}

        --frontier--

        """;

    private string Primary(StandInMessage letter) => tenant.PrimaryOf(letter.To[0]);

    private static string Line(string calendar, string name) => Unfolded().Replace(calendar, "").Split("\r\n").First(line => line.StartsWith($"{name}:", StringComparison.Ordinal));

    [GeneratedRegex(@"\r\n[ \t]")]
    private static partial Regex Unfolded();
}
