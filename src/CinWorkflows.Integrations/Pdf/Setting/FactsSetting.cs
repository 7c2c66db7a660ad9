using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A summary: a list whose labels are the terms, set in two columns.</summary>
internal sealed class FactsSetting(Facts facts, Desk desk) : BlockSetting
{
    private const double TermWidth = 0.34 * PageSize.TextWidth;
    private const double ValueWidth = PageSize.TextWidth - TermWidth;

    private static readonly double Inside = Cell.InsideOf(2);

    private readonly IReadOnlyList<CellRow> _rows = [.. facts.Rows.Select(fact => Row(fact, desk))];

    public override double Before => 8;

    public override double Beginning => _rows[0].Beginning;

    public override void Place(Desk desk)
    {
        var tree = desk.Tree;
        var list = tree.Open(tree.Document, "L", "/A<</O/List/ListNumbering/None>>");
        foreach (var row in _rows)
        {
            var item = tree.Open(list, "LI");
            var (term, value) = (tree.Open(item, "Lbl"), tree.Open(item, "LBody"));
            row.Place(desk, [(term, "Lbl"), (value, "LBody")]);
            tree.Close(term);
            tree.Close(value);
            tree.Close(item);
        }

        tree.Close(list);
    }

    private static CellRow Row(Fact fact, Desk desk) =>
        new(
        [
            new(PageSize.Left, TermWidth, Inside, desk.Lines(fact.Term, TextStyle.CellBold, TermWidth - (2 * Inside)), IsFigure: false),
            new(PageSize.Left + TermWidth, ValueWidth, Inside, desk.Lines(fact.Value, TextStyle.Cell, ValueWidth - (2 * Inside)), IsFigure: false),
        ]);
}
