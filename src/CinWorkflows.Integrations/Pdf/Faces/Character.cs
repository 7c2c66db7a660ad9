using System.Text;

namespace CinWorkflows.Integrations.Pdf.Faces;

/// <summary>A character as it will be shown.</summary>
/// <param name="Meaning">What it is, also where a mark is shown in its place.</param>
/// <param name="Face">The number of the face that shows it.</param>
/// <param name="Glyph">Its glyph there.</param>
/// <param name="Advance">How far it moves the pen, in thousandths of an em.</param>
internal readonly record struct Character(Rune Meaning, byte Face, ushort Glyph, int Advance)
{
    public static readonly Rune LineEnd = new('\n');
    public static readonly Rune Blank = new(' ');

    public bool IsBlank => Meaning == Blank;

    public bool IsLineEnd => Meaning == LineEnd;
}
