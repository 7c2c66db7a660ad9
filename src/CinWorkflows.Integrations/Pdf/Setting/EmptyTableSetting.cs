using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A table without a row: what it would show, and that there is none.</summary>
internal sealed class EmptyTableSetting(Table table, Desk desk) : BlockSetting
{
    private readonly ParagraphSetting _caption = new(table.Caption, TextStyle.BodyBold, 14, desk);
    private readonly ParagraphSetting _text = new(table.WhenEmpty, TextStyle.Body, 0, desk);

    public override double Before => _caption.Before;

    public override double Beginning => _caption.Beginning + _text.Beginning;

    public override void Place(Desk desk)
    {
        _caption.Place(desk);
        _text.Place(desk);
    }
}
