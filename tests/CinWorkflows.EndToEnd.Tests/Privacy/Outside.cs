using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>What others see without opening anything: names of files, what an envelope says, heads of answers, addresses.</summary>
internal static partial class Outside
{
    /// <summary>The names of all files and folders of a data folder.</summary>
    public static string Names(string folder) =>
        string.Join('\n', Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)));

    /// <summary>
    /// Of each message the subject and every other field of its head and its parts, decoded, with the addresses that it links to. To whom
    /// it goes has to be said, and is left out.
    /// </summary>
    public static string Envelopes(string folder)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*.eml"))
        {
            var message = MimeMessage.Load(path);
            foreach (var field in message.Headers.Where(field => field.Id != HeaderId.To).Concat(message.BodyParts.SelectMany(part => part.Headers)))
            {
                text.AppendLine(field.ToString());
            }

            foreach (var link in Link().Matches($"{message.TextBody} {message.HtmlBody}").Select(match => match.Value))
            {
                text.AppendLine(link);
            }
        }

        return text.ToString();
    }

    /// <summary>The head of an answer. The name under which whoever reads a document keeps it is for them, as the document is, and is left out.</summary>
    public static string Head(HttpResponseMessage response) =>
        $"{response.ReasonPhrase}\n{response.Headers}\n{string.Join('\n', response.Content.Headers.Where(field => field.Key != "Content-Disposition").Select(field => $"{field.Key}: {string.Join(", ", field.Value)}"))}";

    public static ByteArrayContent Pdf()
    {
        const string Body = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
        var content = new ByteArrayContent(Encoding.ASCII.GetBytes($"{Body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n{Body.Length}\n%%EOF\n"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return content;
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();
}
