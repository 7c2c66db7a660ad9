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

    private const double Third = PageSize.TextWidth / 3;
    private const string Footer = "/Type/Pagination/Subtype/Footer";
    private const string Header = "/Type/Pagination/Subtype/Header";

    private static readonly TextStyle Quiet = TextStyle.Margin;

    public void Draw(PageContent page, int number)
    {
        page.Artefact(Header, () =>
        {
            Show(page, Place.Left, PageSize.HeaderBaseline, Quiet, paper.Author, 2 * Third);
            Show(page, Place.Right, PageSize.HeaderBaseline, TextStyle.MarginBold, paper.Marking, Third);
            page.Fill(PageSize.Left, PageSize.HeaderBaseline + 8, PageSize.TextWidth, PageSize.Rule, Ink.Rule);
        });
        page.Artefact(Footer, () =>
        {
            page.Fill(PageSize.Left, PageSize.FooterBaseline - 17, PageSize.TextWidth, PageSize.Rule, Ink.Rule);
            var end = Show(page, Place.Left, PageSize.FooterBaseline, Quiet, $"Page {number} of", Third);
            page.Draw(Total, end + (0.26 * Quiet.Size), PageSize.FooterBaseline);
            Show(page, Place.Middle, PageSize.FooterBaseline, TextStyle.MarginBold, paper.Marking, Third);
            Show(page, Place.Right, PageSize.FooterBaseline, Quiet, paper.Reference, Third);
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
            Place.Left => PageSize.Left,
            Place.Middle => PageSize.Left + ((PageSize.TextWidth - width) / 2),
            _ => PageSize.Right - width,
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
