using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A heading: a level below that of the title, and a bookmark.</summary>
internal sealed class HeadingSetting(Heading heading, Desk desk) : BlockSetting
{
    private readonly LineStack _lines = desk.Lines(heading.Text, TextStyle.Heading(heading.Level), PageSize.TextWidth);

    public override double Before => heading.Level switch { 1 => 24, 2 => 18, _ => 14 };

    public override double Beginning => _lines.Height;

    public override bool LeadsOn => true;

    public override void Place(Desk desk)
    {
        var kind = $"H{heading.Level + 1}";
        var element = desk.Tree.Open(desk.Tree.Document, kind);
        desk.Bookmarks.Add(heading.Level, heading.Text, desk.Flow.Page, desk.Flow.Number, PageSize.Height - desk.Flow.Top, element.Id);
        _lines.Place(desk.Flow, element, kind, PageSize.Left);
        desk.Tree.Close(element);
    }
}
