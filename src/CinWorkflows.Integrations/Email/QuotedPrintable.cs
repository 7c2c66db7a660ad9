using System.Text;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// UTF-8 text as quoted-printable (RFC 2045, section 6.7): stays legible in the file, at most 76 characters a line.
/// </summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 76;

    public static string Encode(string text) =>
        string.Join("\r\n", text.ReplaceLineEndings("\n").Split('\n').Select(EncodeLine));

    private static string EncodeLine(string line)
    {
        var octets = Encoding.UTF8.GetBytes(line);
        var encoded = new StringBuilder(octets.Length + 16);
        var column = 0;
        for (var i = 0; i < octets.Length; i++)
        {
            var isLast = i == octets.Length - 1;
            var unit = IsLiteral(octets[i], isLast) ? ((char)octets[i]).ToString() : $"={octets[i]:X2}";
            if (column + unit.Length > (isLast ? MaxLine : MaxLine - 1))
            {
                encoded.Append("=\r\n");
                column = 0;
            }

            encoded.Append(unit);
            column += unit.Length;
        }

        return encoded.ToString();
    }

    /// <summary>White space at the end of a line is encoded, because servers on the way strip it.</summary>
    private static bool IsLiteral(byte octet, bool isLast) => octet switch
    {
        (byte)' ' or (byte)'\t' => !isLast,
        (byte)'=' => false,
        _ => octet is > 32 and < 127,
    };
}
