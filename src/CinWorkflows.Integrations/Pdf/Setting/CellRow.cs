using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Integrations.Pdf.Structure;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>
/// Cells side by side, with a rule below. A row moves whole to the next page unless it is long; then it is parted between lines, and
/// each cell goes on where it was.
/// </summary>
internal sealed class CellRow(IReadOnlyList<Cell> cells, Ink? tint = null)
{
    private const double Above = 4.5;
    private const double Long = PageSize.Depth / 4;
    private const int Fewest = 2;

    private static readonly double Leading = TextStyle.Cell.Leading;

    private readonly int _lines = Math.Max(1, cells.Max(cell => cell.Lines.Lines.Count));

    public double Height => DepthOf(_lines);

    /// <summary>How much of it must stand together at its beginning.</summary>
    public double Beginning => Height <= Long ? Height : DepthOf(Fewest);

    /// <summary>Places the row. <paramref name="turned"/> draws what returns at the head of each further page.</summary>
    public void Place(Desk desk, IReadOnlyList<(StructureElement Element, string Kind)> elements, Action? turned = null)
    {
        var flow = desk.Flow;
        var fresh = flow.IsFresh;
        for (var done = 0; done < _lines;)
        {
            var left = _lines - done;
            var fitting = flow.Fitting(Leading, 2 * Above);
            var share = left <= fitting ? left
                : fresh ? Math.Max(1, fitting)
                : fitting >= Fewest && DepthOf(left) > Long ? fitting
                : 0;
            if (share > 0)
            {
                Decorate(desk, share);
                for (var at = 0; at < cells.Count; at++)
                {
                    cells[at].Show(desk, elements[at].Element, elements[at].Kind, done, share, Above);
                }

                flow.Advance(DepthOf(share));
                done += share;
            }

            if (done < _lines)
            {
                flow.Turn();
                turned?.Invoke();
                fresh = true;
            }
        }
    }

    /// <summary>Draws the row once more for those who see the page; those who listen have heard it.</summary>
    public void Repeat(Desk desk)
    {
        Decorate(desk, _lines);
        desk.Flow.Content.Artefact("/Type/Pagination", () =>
        {
            foreach (var cell in cells)
            {
                cell.Draw(desk, 0, _lines, Above);
            }
        });
        desk.Flow.Advance(Height);
    }

    private static double DepthOf(int lines) => (lines * Leading) + (2 * Above);

    private void Decorate(Desk desk, int lines)
    {
        var (left, width) = (cells[0].Left, cells[^1].Left + cells[^1].Width - cells[0].Left);
        desk.Flow.Content.Artefact("/Type/Layout", () =>
        {
            if (tint is { } ink)
            {
                desk.Flow.Content.Fill(left, desk.Flow.Top, width, DepthOf(lines), ink);
            }

            desk.Flow.Content.Fill(left, desk.Flow.Top + DepthOf(lines) - PageSize.Rule, width, PageSize.Rule, Ink.Rule);
        });
    }
}
