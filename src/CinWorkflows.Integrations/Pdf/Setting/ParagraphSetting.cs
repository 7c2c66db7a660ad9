using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A paragraph, ragged on the right.</summary>
internal sealed class ParagraphSetting(string text, TextStyle style, double before, Desk desk) : BlockSetting
{
    private readonly LineStack _lines = desk.Lines(text, style, PageSize.TextWidth);

    public ParagraphSetting(Paragraph paragraph, Desk desk)
        : this(paragraph.Text, TextStyle.Body, 8, desk)
    {
    }

    public override double Before => before;

    public override double Beginning => _lines.Beginning;

    public override void Place(Desk desk)
    {
        var element = desk.Tree.Open(desk.Tree.Document, "P");
        _lines.Place(desk.Flow, element, "P", PageSize.Left);
        desk.Tree.Close(element);
    }
}
