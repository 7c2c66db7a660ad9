using CinWorkflows.Integrations.Pdf.Structure;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>A cell of a row.</summary>
/// <param name="Left">Where it begins, in points from the left of the page.</param>
/// <param name="Width">How wide it is, with the room at its sides.</param>
/// <param name="Lines">What it says.</param>
/// <param name="Inside">The room between its edge and its text.</param>
/// <param name="IsFigure">Whether its lines end below each other.</param>
internal sealed record Cell(double Left, double Width, double Inside, LineStack Lines, bool IsFigure)
{
    private const int Many = 6;

    /// <summary>The room between edge and text in rows of so many cells.</summary>
    public static double InsideOf(int columns) => columns > Many ? 3 : 6;

    /// <summary>Shows some of its lines, as far as it has them.</summary>
    public void Show(Desk desk, StructureElement element, string kind, int from, int count, double down)
    {
        if (from < Lines.Lines.Count)
        {
            desk.Flow.Show(element, kind, () => Draw(desk, from, count, down));
        }
    }

    public void Draw(Desk desk, int from, int count, double down) =>
        Lines.Draw(desk.Flow, Left + Inside, from, Math.Min(count, Lines.Lines.Count - from), down, IsFigure ? Left + Width - Inside : null);
}
