using CinWorkflows.Integrations.Pdf.Faces;
using CinWorkflows.Integrations.Pdf.Files;
using CinWorkflows.Integrations.Pdf.Setting;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Pages;

/// <summary>
/// What stands above and below the text of every page: the authority and the marking; the page's number, the marking and the
/// reference. How many pages there are is drawn from one object that is written last.
/// </summary>
internal sealed class Margins(Paper paper, Lettering lettering)
{
    /// <summary>The name by which pages refer to the object that shows how many there are.</summary>
    public const string Total = "Total";

    private const double Third = Sheet.TextWidth / 3;
    private const string Footer = "/Type/Pagination/Subtype/Footer";
    private const string Header = "/Type/Pagination/Subtype/Header";

    private static readonly TextStyle Quiet = TextStyle.Margin;

    public void Draw(PageContent page, int number)
    {
        page.Artefact(Header, () =>
        {
            Show(page, Place.Left, Sheet.HeaderBaseline, Quiet, paper.Author, 2 * Third);
            Show(page, Place.Right, Sheet.HeaderBaseline, TextStyle.MarginBold, paper.Marking, Third);
            page.Fill(Sheet.Left, Sheet.HeaderBaseline + 8, Sheet.TextWidth, Sheet.Rule, Ink.Rule);
        });
        page.Artefact(Footer, () =>
        {
            page.Fill(Sheet.Left, Sheet.FooterBaseline - 17, Sheet.TextWidth, Sheet.Rule, Ink.Rule);
            var end = Show(page, Place.Left, Sheet.FooterBaseline, Quiet, $"Page {number} of", Third);
            page.Draw(Total, end + (0.26 * Quiet.Size), Sheet.FooterBaseline);
            Show(page, Place.Middle, Sheet.FooterBaseline, TextStyle.MarginBold, paper.Marking, Third);
            Show(page, Place.Right, Sheet.FooterBaseline, Quiet, paper.Reference, Third);
        });
    }

    /// <summary>Writes the object that shows how many pages there are.</summary>
    public void WriteTotal(PdfFile file, int id, int resources, int pages)
    {
        var drawing = new PageContent(lettering, 0);
        drawing.Text(0, 0, Quiet, Wording.Of($"{pages}", lettering, Quiet.Bold));
        file.PutStream(id, $"/Type/XObject/Subtype/Form/BBox[0 {-Quiet.Size:0} {Third:0} {Quiet.Leading:0}]/Resources {resources} 0 R", drawing.Bytes);
    }

    /// <summary>Shows a text, shortened where it would run into another, and tells where it ends.</summary>
    private double Show(PageContent page, Place place, double baseline, TextStyle style, string? said, double room)
    {
        if (said is null)
        {
            return 0;
        }

        var text = Fitting(Wording.Of(said, lettering, style.Bold), style, room - 8);
        var width = Width(text, style);
        var left = place switch
        {
            Place.Left => Sheet.Left,
            Place.Middle => Sheet.Left + ((Sheet.TextWidth - width) / 2),
            _ => Sheet.Right - width,
        };
        page.Text(left, baseline, style, text);
        return left + width;
    }

    private ReadOnlySpan<Character> Fitting(Character[] text, TextStyle style, double room)
    {
        if (Width(text, style) <= room)
        {
            return text;
        }

        var ellipsis = lettering.Find(new('…'), style.Bold);
        var kept = text.Length;
        while (kept > 0 && Width([.. text.AsSpan(0, kept), ellipsis], style) > room)
        {
            kept--;
        }

        return (Character[])[.. text.AsSpan(0, kept), ellipsis];
    }

    private static double Width(ReadOnlySpan<Character> text, TextStyle style) => LineBreaks.Widths(text, style.Size).Most;

    private enum Place
    {
        Left,
        Middle,
        Right,
    }
}
