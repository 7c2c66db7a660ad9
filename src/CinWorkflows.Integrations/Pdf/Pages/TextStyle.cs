namespace CinWorkflows.Integrations.Pdf.Pages;

/// <summary>How a text is set.</summary>
/// <param name="Size">The em, in points.</param>
/// <param name="Leading">From line to line, in points.</param>
/// <param name="Bold">Whether it stands out.</param>
/// <param name="Ink">Its colour.</param>
internal sealed record TextStyle(double Size, double Leading, bool Bold, Ink Ink)
{
    public static readonly TextStyle Body = new(11, 15.5, false, Ink.Text);
    public static readonly TextStyle BodyBold = Body with { Bold = true };
    public static readonly TextStyle Cell = new(10, 13.5, false, Ink.Text);
    public static readonly TextStyle CellBold = Cell with { Bold = true };
    public static readonly TextStyle Title = new(22, 28, true, Ink.Title);
    public static readonly TextStyle Under = new(10, 14, false, Ink.Quiet);
    public static readonly TextStyle Marking = new(10, 14, true, Ink.Text);
    public static readonly TextStyle Margin = new(8.5, 11, false, Ink.Quiet);
    public static readonly TextStyle MarginBold = new(8.5, 11, true, Ink.Text);

    private static readonly TextStyle[] Headings = [new(16, 21, true, Ink.Title), new(13, 17.5, true, Ink.Title), new(11.5, 16, true, Ink.Text)];

    public static TextStyle Heading(int level) => Headings[level - 1];

    /// <summary>From the top of a line to the foot of its letters, so that they stand in the middle of it.</summary>
    public double Baseline => ((Leading - Size) / 2) + (0.86 * Size);
}
