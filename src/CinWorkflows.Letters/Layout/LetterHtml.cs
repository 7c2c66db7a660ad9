using System.Net;

namespace CinWorkflows.Letters.Layout;

/// <summary>A letter as simple HTML that screen readers can find their way in: a language, headings, lists, no images.</summary>
internal static class LetterHtml
{
    public static string Of(Letter letter) => Of(letter, LetterLanguage.IsEasy(letter.Language));

    /// <summary>Easy words are in large print.</summary>
    private static string Of(Letter letter, bool isLarge) => string.Join(
        '\n',
        [
            "<!DOCTYPE html>",
            $"<html lang=\"{LetterLanguage.InPages(letter.Language)}\"{(LetterLanguage.RunsFromRightToLeft(letter.Language) ? " dir=\"rtl\"" : "")}>",
            "<head>",
            "<meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width\">",
            $"<title>{Encode(letter.Subject)}</title>",
            "</head>",
            $"<body style=\"font-family: Arial, sans-serif; font-size: {(isLarge ? "20px; line-height: 1.7" : "16px; line-height: 1.5")}; max-width: 40em\">",
            $"<h1 style=\"font-size: {(isLarge ? 30 : 24)}px\">{Encode(letter.Title)}</h1>",
            .. letter.Parts.Select(part => Part(part, isLarge ? 24 : 19)),
            "</body>",
            "</html>",
            "",
        ]);

    private static string Part(LetterPart part, int headings) => part switch
    {
        LetterHeading heading => $"<h2 style=\"font-size: {headings}px\">{Encode(heading.Text)}</h2>",
        LetterParagraph paragraph => $"<p>{Encode(paragraph.Text)}</p>",
        LetterBullets bullets => $"<ul>\n{string.Join('\n', bullets.Items.Select(item => $"<li>{Encode(item)}</li>"))}\n</ul>",
        LetterPartInEnglish { Part: var inner } => $"<div lang=\"en-GB\" dir=\"ltr\">\n{Part(inner, headings)}\n</div>",
        LetterLink link => $"<p><a href=\"{Encode(link.Address)}\">{Encode(link.Text)}</a></p>",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "Not a part of a letter."),
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
