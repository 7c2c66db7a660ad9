using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Integrations.Pdf.Structure;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A table: its caption, the column headers on every page, and the rows, each set when its turn comes.</summary>
internal sealed class TableSetting : BlockSetting
{
    /// <summary>A header deeper than this would leave no room for the rows, and does not return.</summary>
    private const double DeepestReturning = PageSize.Depth / 3;

    private const double BelowCaption = 4;

    private readonly Table _table;
    private readonly double[] _widths;
    private readonly LineStack _caption;
    private readonly CellRow _header;
    private readonly double _firstRow;

    public TableSetting(Table table, Desk desk)
    {
        _table = table;
        _widths = ColumnWidths.Of(table, desk);
        _caption = desk.Lines(table.Caption, TextStyle.BodyBold, PageSize.TextWidth);
        _header = new(Cells(desk, [.. table.Columns.Select(column => column.Header)], isHeader: true), Ink.Tint);
        _firstRow = Row(table.Rows[0], desk).Beginning;
    }

    public override double Before => 14;

    public override double Beginning => _caption.Height + BelowCaption + _header.Beginning + _firstRow;

    public override void Place(Desk desk)
    {
        var tree = desk.Tree;
        var table = tree.Open(tree.Document, "Table");
        var caption = tree.Open(table, "Caption");
        _caption.Place(desk.Flow, caption, "Caption", PageSize.Left);
        desk.Flow.Advance(BelowCaption);
        tree.Close(caption);

        var head = tree.Open(table, "THead");
        Place(desk, head, _header, [.. _table.Columns.Select(_ => ("TH", "/A<</O/Table/Scope/Column>>"))], null);
        tree.Close(head);

        var body = tree.Open(table, "TBody");
        var cells = _table.Columns.Select(column => column.Content == ColumnContent.RowHeader ? ("TH", "/A<</O/Table/Scope/Row>>") : ("TD", "")).ToArray();
        Action? turned = _header.Height <= DeepestReturning ? () => _header.Repeat(desk) : null;
        foreach (var row in _table.Rows)
        {
            Place(desk, body, Row(row, desk), cells, turned);
        }

        tree.Close(body);
        tree.Close(table);
    }

    private static void Place(Desk desk, StructureElement part, CellRow row, (string Kind, string Attributes)[] cells, Action? turned)
    {
        var element = desk.Tree.Open(part, "TR");
        var opened = Array.ConvertAll(cells, cell => (Element: desk.Tree.Open(element, cell.Kind, cell.Attributes), cell.Kind));
        row.Place(desk, opened, turned);
        Array.ForEach(opened, cell => desk.Tree.Close(cell.Element));
        desk.Tree.Close(element);
    }

    private CellRow Row(IReadOnlyList<string> texts, Desk desk) => new(Cells(desk, texts, isHeader: false));

    private Cell[] Cells(Desk desk, IReadOnlyList<string> texts, bool isHeader)
    {
        var cells = new Cell[texts.Count];
        var (left, inside) = (PageSize.Left, Cell.InsideOf(texts.Count));
        for (var at = 0; at < cells.Length; at++)
        {
            var style = isHeader ? TextStyle.CellBold : ColumnWidths.CellStyle(_table.Columns[at]);
            var lines = desk.Lines(texts[at], style, _widths[at] - (2 * inside));
            cells[at] = new(left, _widths[at], inside, lines, _table.Columns[at].Content == ColumnContent.Figures);
            left += _widths[at];
        }

        return cells;
    }
}
