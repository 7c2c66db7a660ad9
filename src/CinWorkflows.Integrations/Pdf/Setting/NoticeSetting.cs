using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A notice in its box. It is parted by the end of a page only where it is longer than one.</summary>
internal sealed class NoticeSetting(Notice notice, Desk desk) : BlockSetting
{
    private const double Bar = 4;
    private const double Inside = 10;

    private readonly LineStack _lines = desk.Lines(notice.Text, TextStyle.BodyBold, PageSize.TextWidth - Bar - (2 * Inside));

    public override double Before => 12;

    public override double Beginning => _lines.Height + (2 * Inside);

    public override void Place(Desk desk)
    {
        var (tree, flow) = (desk.Tree, desk.Flow);
        var box = tree.Open(tree.Document, "Div");
        var element = tree.Open(box, "P");
        for (var done = 0; done < _lines.Lines.Count;)
        {
            var share = _lines.Share(done, flow.Fitting(_lines.Style.Leading, 2 * Inside), flow.IsFresh);
            if (share > 0)
            {
                var depth = (share * _lines.Style.Leading) + (2 * Inside);
                flow.Content.Artefact("/Type/Layout", () =>
                {
                    flow.Content.Fill(PageSize.Left, flow.Top, PageSize.TextWidth, depth, Ink.WarningTint);
                    flow.Content.Fill(PageSize.Left, flow.Top, Bar, depth, Ink.Warning);
                });
                _lines.Show(flow, element, "P", PageSize.Left + Bar + Inside, done, share, Inside);
                flow.Advance(depth);
                done += share;
            }

            if (done < _lines.Lines.Count)
            {
                flow.Turn();
            }
        }

        tree.Close(element);
        tree.Close(box);
    }
}
