using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CinWorkflows.Integrations.Tests.Email.Returned;

/// <summary>Calendar parts as anybody may send them: an answer with lines of which some are odd, cut off, or no text at all.</summary>
internal static class OddCalendar
{
    private static readonly string[] Odd =
    [
        "", "P100000000D", "-P1D", "P", "PT", "P1W", "PT999999S", "P99999999999999999999D", "00010101T000000", "00010101T000000Z", "99991231T235959", "99991231T235959Z", "20260229T000000Z",
        "20260329T013000", "20261025T013000", "2147483648", "-1", "mailto:", "mailto:%", "mailto:%FF%FE@x", "mailto:\0", "\\", "\\\\\\n", "\"", ":", ";;;", "\uD800", "\u202e",
    ];

    private static readonly string[] Names = ["DTSTART", "DTEND", "DURATION", "UID", "SEQUENCE", "ATTENDEE", "METHOD", "BEGIN", "END", "X-ODD", ""];

    private static readonly string[] Parameters =
        ["", ";TZID=", ";TZID=Europe/London", ";TZID=\"GMT Standard Time\"", ";TZID=Asia/Tokyo", ";TZID=../../etc/localtime", ";TZID=\0", ";PARTSTAT=TENTATIVE", ";PARTSTAT=", ";CN=\"a:b\"", ";VALUE=DATE", ";=;:"];

    private static Gen<string> Value => Gen.Frequency((3, Gen.Elements(Odd)), (1, Arbitrary<string>()), (1, Gen.Choose(0, int.MaxValue).Select(number => $"{number:D8}T{number % 1000000:D6}")));

    private static Gen<string> Line => Gen.Frequency(
        (4, from name in Gen.Elements(Names) from parameters in Gen.Elements(Parameters) from value in Value select $"{name}{parameters}:{value}"),
        (2, Gen.Elements("METHOD:COUNTER", "METHOD:REPLY", "BEGIN:VEVENT", "END:VEVENT", "UID:case-41-m1@cinworkflows", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:jo@school.example", "DTSTART:20260714T090000Z")),
        (1, Value));

    /// <summary>The bytes of one.</summary>
    public static Gen<byte[]> Generator => Gen.Frequency(
        (5, Line.ListOf().Select(lines => Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nMETHOD:COUNTER\r\nBEGIN:VEVENT\r\nUID:case-41-m1@cinworkflows\r\n{string.Join("\r\n", lines)}\r\nEND:VEVENT\r\n"))),
        (1, Line.ListOf().Select(lines => Encoding.UTF8.GetBytes(string.Join("\n ", lines)))),
        (1, Arbitrary<byte[]>()));

    /// <summary>The mail that brings it.</summary>
    public static string Mail(byte[] calendar) => $"""
        From: Jo Teacher <jo@school.example>
        To: cin-team@council.example
        Subject: New Time Proposed: Meeting (41)
        Message-ID: <{Guid.NewGuid():N}@school.example>
        MIME-Version: 1.0
        Content-Type: text/calendar; charset="utf-8"; method=COUNTER
        Content-Transfer-Encoding: base64

        {Convert.ToBase64String(calendar, Base64FormattingOptions.InsertLineBreaks)}

        """;

    private static Gen<T> Arbitrary<T>() => ArbMap.Default.GeneratorFor<T>();
}
