using System.Globalization;
using System.Text;
using CinWorkflows.Integrations.Pdf.Faces;
using CinWorkflows.Integrations.Pdf.Files;

namespace CinWorkflows.Integrations.Pdf.Pages;

/// <summary>What is drawn on one page, in the operators of PDF. Heights are measured from the top of the page down.</summary>
internal sealed class PageContent(Lettering lettering, double height)
{
    private readonly StringBuilder _operators = new();

    /// <summary>Everything that was drawn.</summary>
    public byte[] Bytes => Encoding.ASCII.GetBytes(_operators.ToString());

    /// <summary>What is drawn inside belongs to an element of the document.</summary>
    public void Marked(string kind, int mark, Action draw)
    {
        _operators.Append(CultureInfo.InvariantCulture, $"/{kind}<</MCID {mark}>>BDC\n");
        draw();
        _operators.Append("EMC\n");
    }

    /// <summary>What is drawn inside belongs to the page and not to the document: assistive technology passes over it.</summary>
    public void Artefact(string attributes, Action draw)
    {
        _operators.Append(CultureInfo.InvariantCulture, $"/Artifact<<{attributes}>>BDC\n");
        draw();
        _operators.Append("EMC\n");
    }

    public void Fill(double left, double top, double width, double depth, Ink ink) =>
        _operators.Append(CultureInfo.InvariantCulture, $"{ink} rg {PdfText.Of(left)} {PdfText.Of(height - top - depth)} {PdfText.Of(width)} {PdfText.Of(depth)} re f\n");

    /// <summary>Draws another object with its origin at a point.</summary>
    public void Draw(string name, double left, double baseline) =>
        _operators.Append(CultureInfo.InvariantCulture, $"q 1 0 0 1 {PdfText.Of(left)} {PdfText.Of(height - baseline)} cm/{name} Do Q\n");

    /// <summary>Shows a line of text; its letters stand on <paramref name="baseline"/>.</summary>
    public void Text(double left, double baseline, TextStyle style, ReadOnlySpan<Character> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        _operators.Append(CultureInfo.InvariantCulture, $"BT {style.Ink} rg 1 0 0 1 {PdfText.Of(left)} {PdfText.Of(height - baseline)} Tm\n");
        while (!text.IsEmpty)
        {
            var face = text[0].Face;
            var end = 1;
            while (end < text.Length && text[end].Face == face)
            {
                end++;
            }

            Show(lettering.Subsets[face], style.Size, text[..end]);
            text = text[end..];
        }

        _operators.Append("ET\n");
    }

    private void Show(FaceSubset face, double size, ReadOnlySpan<Character> text)
    {
        _operators.Append(CultureInfo.InvariantCulture, $"/{face.Resource} {PdfText.Of(size)} Tf<");
        foreach (var character in text)
        {
            _operators.Append(CultureInfo.InvariantCulture, $"{face.CodeOf(character):X4}");
        }

        _operators.Append(">Tj\n");
    }
}
