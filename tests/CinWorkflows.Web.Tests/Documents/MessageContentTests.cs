using System.Net;
using System.Text;

namespace CinWorkflows.Web.Tests.Documents;

/// <summary>An e-mail message is taken with the files that it carries, where each of them is taken by itself.</summary>
public sealed class MessageContentTests
{
    private const string Head = "From: sam@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n";

    private static readonly string Pdf = Convert.ToBase64String(Contents.Pdf);

    public static TheoryData<string, string?> Messages => new()
    {
        { Plain("The minutes are attached."), null },
        { Text("text/html", "<p>The <b>minutes</b>.</p>"), null },
        { With(File("application/pdf", "minutes.pdf", Pdf)), null },
        { With(File("application/octet-stream", "minutes.pdf", Pdf)), null },
        { With(File("image/png", "logo.png", Convert.ToBase64String(Contents.Png))), null },
        { With(File("image/gif", "logo.gif", Convert.ToBase64String("GIF89a..."u8))), null },
        { With(File("text/calendar", "invite.ics", Convert.ToBase64String("BEGIN:VCALENDAR"u8))), null },
        { With(File("application/pkcs7-signature", "smime.p7s", "AAAA")), null },
        { With($"Content-Type: message/rfc822\r\n\r\n{Plain("What she wrote.")}"), null },
        { With("Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n"), null },
        { With(File("application/octet-stream", "setup.exe", "TVqQ")), "has 'setup.exe' attached, which is of a type that is not taken." },
        { With(File("application/pdf", "minutes.exe", Pdf)), "has 'minutes.exe' attached, which is of a type that is not taken." },
        { With(File("application/pdf", "minutes.exe. ", Pdf)), "has 'minutes.exe. ' attached, which is of a type that is not taken." },
        { With($"Content-Type: application/pdf; name=\"a.scr\"\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{Pdf}"), "has 'a.pdf' attached, which is of a type that is not taken." },
        { With("Content-Type: application/pdf; name*0=\"minutes.\"; name*1=\"exe\"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQ"), "has 'minutes.exe' attached, which is of a type that is not taken." },
        { With(File("application/pdf", "minutes.pdf", "TVqQ")), "has 'minutes.pdf' attached, which is no PDF." },
        { With(File("application/pdf", "minutes.pdf", Convert.ToBase64String(Contents.PdfWith("3 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj")))), "has 'minutes.pdf' attached, which has programs in it" },
        { With(File("text/html", "letter.html", "PGI+")), "has 'letter.html' attached, which is of a type that is not taken." },
        { With(File("image/gif", "logo.gif", "TVqQ")), "has a file attached that is not what it says." },
        { With("Content-Type: application/x-msdownload\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQ"), "has 'application/x-msdownload' attached, which is of a type that is not taken." },
        { With($"Content-Type: message/rfc822\r\n\r\n{With(File("application/octet-stream", "setup.exe", "TVqQ"))}"), "has 'setup.exe' attached, which is of a type that is not taken." },
        { With(File("application/octet-stream", "fwd.eml", Convert.ToBase64String(Encoding.ASCII.GetBytes(With(File("application/octet-stream", "setup.exe", "TVqQ")))))), "has 'fwd.eml' attached, which has 'setup.exe' attached" },
        { With(File("application/ms-tnef", "winmail.dat", "eJ8+")), "has 'winmail.dat' attached, which is of a type that is not taken." },
        { With("Content-Type: message/external-body; access-type=URL; URL=\"http://evil.example/x\"\r\n\r\n"), "has 'message/external-body' attached" },
        { Text("text/html", "<p>x</p><script>alert(1)</script>"), "has programs in its text." },
        { Text("text/html", "<a href='file://evil/x.exe'>the plan</a>"), "has programs in its text." },
        { Plain("begin 644 setup.exe\r\nM35J0\r\nend"), "has a file written into its text." },
        { $"{Head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA", "is protected" },
        { Nested(30), "is protected, or nested" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_is_taken_unless_it_carries_what_is_not_taken_by_itself(string message, string? why)
    {
        await using var host = await DocumentRequests.StartedAsync();

        var answer = await DocumentRequests.AttachAsync(host, "message/rfc822", Encoding.Latin1.GetBytes(message));

        Assert.True(answer.Status == (why is null ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity), answer.Text);
        if (why is not null)
        {
            Assert.StartsWith($"body: the content {why}", Assert.Single(answer.Errors), StringComparison.Ordinal);
        }
    }

    private static string Plain(string text) => Text("text/plain", text);

    private static string Text(string type, string text) => $"{Head}Content-Type: {type}; charset=utf-8\r\n\r\n{text}\r\n";

    private static string With(string part) => $"{Head}Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n--b\r\n{part}\r\n--b--\r\n".Replace("\"b\"", $"\"b{part.Length}\"", StringComparison.Ordinal).Replace("--b\r\n", $"--b{part.Length}\r\n", StringComparison.Ordinal).Replace("--b--", $"--b{part.Length}--", StringComparison.Ordinal);

    private static string File(string type, string name, string base64) => $"Content-Type: {type}\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64}";

    private static string Nested(int times) => times == 0 ? Plain("x") : $"{Head}Content-Type: message/rfc822\r\n\r\n{Nested(times - 1)}";
}
