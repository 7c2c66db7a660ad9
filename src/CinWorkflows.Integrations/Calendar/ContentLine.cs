using System.Text;

namespace CinWorkflows.Integrations.Calendar;

/// <summary>The syntax of an iCalendar line (RFC 5545, section 3.1): escaping, quoting and folding.</summary>
internal static class ContentLine
{
    private const int MaxOctets = 75;

    /// <summary>
    /// Folds to lines of at most 75 octets without their CRLF, never inside a character: a reader that decodes line by
    /// line would show a torn one as rubbish.
    /// </summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 16);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }

    /// <summary>A TEXT value (section 3.3.11). Line ends of every kind become <c>\n</c>; other controls are not allowed and dropped.</summary>
    public static string EscapeText(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\t' => escaped.Append(character),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    /// <summary>
    /// A quoted parameter value; what must not stand in one is written by RFC 6868 (<c>^'</c> for a quotation mark). A
    /// backslash would be allowed, but readers that take it for an escape miss the closing quotation mark after it.
    /// </summary>
    public static string QuoteParameter(string value)
    {
        var quoted = new StringBuilder(value.Length + 8).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => quoted.Append("^'"),
                '^' => quoted.Append("^^"),
                '\\' => quoted.Append('/'),
                _ when char.IsControl(character) => quoted.Append(' '),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
