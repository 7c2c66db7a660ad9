using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Integrations.Pdf.Structure;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>Lines below each other. Where they are parted by the end of a page, two at least stay on each side.</summary>
internal sealed class LineStack(IReadOnlyList<Line> lines, TextStyle style)
{
    private const int Fewest = 2;

    public IReadOnlyList<Line> Lines => lines;

    public TextStyle Style => style;

    public double Height => lines.Count * style.Leading;

    /// <summary>How much of it must stand together at its beginning.</summary>
    public double Beginning => (lines.Count < 2 * Fewest ? lines.Count : Fewest) * style.Leading;

    /// <summary>How many lines go on this page, where so many fit and some are done; none when it is better to turn it.</summary>
    public int Share(int done, int fitting, bool fresh)
    {
        var left = lines.Count - done;
        var share = left <= fitting ? left : Math.Min(fitting, left - Fewest);
        return share >= Math.Min(Fewest, left) ? share : fresh ? Math.Clamp(fitting, 1, left) : 0;
    }

    public void Place(PageFlow flow, StructureElement element, string kind, double left)
    {
        for (var done = 0; done < lines.Count;)
        {
            var share = Share(done, flow.Fitting(style.Leading), flow.IsFresh);
            if (share > 0)
            {
                Show(flow, element, kind, left, done, share);
                flow.Advance(share * style.Leading);
                done += share;
            }

            if (done < lines.Count)
            {
                flow.Turn();
            }
        }
    }

    /// <summary>Shows some of the lines from where the flow is, without moving it.</summary>
    public void Show(PageFlow flow, StructureElement element, string kind, double left, int from, int count, double down = 0) =>
        flow.Show(element, kind, () => Draw(flow, left, from, count, down));

    /// <summary>Draws lines, each from the left or, where they have a right edge, up to it.</summary>
    public void Draw(PageFlow flow, double left, int from, int count, double down = 0, double? right = null)
    {
        for (var at = 0; at < count; at++)
        {
            var line = lines[from + at];
            flow.Content.Text(right - line.Width ?? left, flow.Top + down + (at * style.Leading) + style.Baseline, style, line.Text.Span);
        }
    }
}
