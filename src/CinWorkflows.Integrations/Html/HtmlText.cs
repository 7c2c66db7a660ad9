using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CinWorkflows.Integrations.Html;

/// <summary>
/// Texts as HTML: every sign that could be markup is encoded. Control characters and halves of characters, which HTML has no way to
/// write, are replaced by the sign for an unknown character and noted.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly SortedSet<Rune> _notShown = [];

    public IReadOnlyCollection<Rune> NotShown => _notShown;

    public string Line(string text) => Encoder.Encode(Shown(text));

    /// <summary>A text whose line ends are breaks.</summary>
    public string Lines(string text) => string.Join("<br>", text.ReplaceLineEndings("\n").Trim('\n').Split('\n').Select(Line));

    private string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not '\t'))
            {
                _notShown.Add(rune);
                shown.Append(Rune.ReplacementChar);
            }
            else
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }
}
