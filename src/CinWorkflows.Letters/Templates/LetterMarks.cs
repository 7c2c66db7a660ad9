using System.Text;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Letters.Templates;

/// <summary>
/// How values and blocks stand in a filled template: each sign of a value that could be markup behind a backslash, a line's end
/// as a backslash at the end of a line, and a block between two signs that no text has.
/// </summary>
internal static class LetterMarks
{
    public const char Escape = '\\';
    public const char BlockStart = '\uE000';
    public const char BlockEnd = '\uE001';

    public static string OfText(string value)
    {
        var marked = new StringBuilder(value.Length + 8);
        foreach (var sign in PlainWords.Lines(value).Where(sign => sign is not (BlockStart or BlockEnd)))
        {
            if (char.IsAsciiLetterOrDigit(sign) || sign == ' ' || sign > '\u007F')
            {
                marked.Append(sign);
            }
            else
            {
                marked.Append(Escape).Append(sign);
            }
        }

        return marked.ToString();
    }

    public static string OfBlock(string name) => $"{BlockStart}{name}{BlockEnd}";

    /// <summary>The text without the marks.</summary>
    public static string Plain(string marked)
    {
        var plain = new StringBuilder(marked.Length);
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] == Escape && at + 1 < marked.Length && (marked[at + 1] == '\n' || char.IsAscii(marked[at + 1])))
            {
                at++;
            }

            plain.Append(marked[at]);
        }

        return plain.ToString();
    }
}
