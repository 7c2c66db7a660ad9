using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A list: each point behind its bullet.</summary>
internal sealed class BulletsSetting(Bullets bullets, Desk desk) : BlockSetting
{
    private const double Indent = 18;
    private const double Between = 3;

    private readonly LineStack _bullet = desk.Lines("•", TextStyle.Body, Indent);
    private readonly IReadOnlyList<LineStack> _items = [.. bullets.Items.Select(item => desk.Lines(item, TextStyle.Body, PageSize.TextWidth - Indent))];

    public override double Before => 8;

    public override double Beginning => _items[0].Beginning;

    public override void Place(Desk desk)
    {
        var (tree, flow) = (desk.Tree, desk.Flow);
        var list = tree.Open(tree.Document, "L", "/A<</O/List/ListNumbering/Disc>>");
        foreach (var (at, item) in _items.Index())
        {
            flow.Space(at == 0 ? 0 : Between, item.Beginning);
            var point = tree.Open(list, "LI");
            var label = tree.Open(point, "Lbl");
            _bullet.Show(flow, label, "Lbl", PageSize.Left + 4, 0, 1);
            tree.Close(label);
            var body = tree.Open(point, "LBody");
            item.Place(flow, body, "LBody", PageSize.Left + Indent);
            tree.Close(body);
            tree.Close(point);
        }

        tree.Close(list);
    }
}
