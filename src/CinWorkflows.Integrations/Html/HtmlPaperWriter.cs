using System.Globalization;
using System.Text;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Html;

/// <summary>
/// Writes papers as one HTML page that needs nothing else: no script, no picture, no face, no address. Its own policy forbids any, so
/// that not even a text that slipped past the encoding could do something.
/// </summary>
internal sealed class HtmlPaperWriter : IPaperWriter
{
    public string MediaType => "text/html";

    public string FileExtension => ".html";

    public WrittenPaper Write(Paper paper, Stream output)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var text = new HtmlText();
        Head(paper, writer, text);
        new BlockMarkup(writer, text).Write(paper.Blocks);
        writer.WriteLine("</main>");
        writer.WriteLine($"<footer>{Marking(paper, text)}<p>{text.Line(paper.Author)} · {text.Line(paper.Reference)}</p></footer>");
        writer.WriteLine("</body>\n</html>");
        return new(null, [.. text.NotShown]);
    }

    private static void Head(Paper paper, StreamWriter writer, HtmlText text)
    {
        var made = TimeZoneInfo.ConvertTime(paper.Created, LondonTime.Zone);
        writer.WriteLine(
            $"""
            <!DOCTYPE html>
            <html lang="{paper.Language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Stylesheet.Hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <meta name="author" content="{text.Line(paper.Author)}">
            <title>{text.Line(paper.Title)}</title>
            <style>{Stylesheet.Text}</style>
            </head>
            <body>
            <main>
            <div class="title">
            <h1>{text.Line(paper.Title)}</h1>
            <p>{text.Line(paper.Author)}<br>{text.Line(paper.Reference)} · <time datetime="{made.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}">{made.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)}</time></p>
            {Marking(paper, text)}
            </div>
            """);
    }

    private static string Marking(Paper paper, HtmlText text) => paper.Marking is { } marking ? $"<p class=\"marking\">{text.Line(marking)}</p>" : "";
}
