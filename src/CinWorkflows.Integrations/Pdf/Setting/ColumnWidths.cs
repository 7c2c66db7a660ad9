using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>
/// How wide the columns of a table are. All of them together fill the page; each has room for its longest word as far as the page
/// allows, and what is left goes to those with much to say.
/// </summary>
internal static class ColumnWidths
{
    /// <summary>No single column may claim more of the page for the sake of one long word.</summary>
    private const double LongestWord = 0.4 * PageSize.TextWidth;

    /// <summary>How the cells of a column are set, below its header.</summary>
    public static TextStyle CellStyle(Column column) => column.Content == ColumnContent.RowHeader ? TextStyle.CellBold : TextStyle.Cell;

    public static double[] Of(Table table, Desk desk)
    {
        var room = 2 * Cell.InsideOf(table.Columns.Count);
        var columns = new (double Least, double Most)[table.Columns.Count];
        for (var at = 0; at < columns.Length; at++)
        {
            var style = CellStyle(table.Columns[at]);
            columns[at] = table.Rows.Select(row => Measured(row[at], style)).Prepend(Measured(table.Columns[at].Header, TextStyle.CellBold))
                .Aggregate((one, other) => (Math.Max(one.Least, other.Least), Math.Max(one.Most, other.Most)));
        }

        return Shared(columns);

        (double Least, double Most) Measured(string text, TextStyle style)
        {
            var (least, most) = LineBreaks.Widths(Wording.Of(text, desk.Lettering, style.Bold), style.Size);
            return (Math.Min(least, LongestWord) + room, Math.Min(most, PageSize.TextWidth) + room);
        }
    }

    private static double[] Shared((double Least, double Most)[] columns)
    {
        var (least, most) = (columns.Sum(column => column.Least), columns.Sum(column => column.Most));
        return most <= PageSize.TextWidth ? [.. columns.Select(column => column.Most * PageSize.TextWidth / most)]
            : least <= PageSize.TextWidth ? Stretched(Unbroken(columns))
            : Squeezed(columns);
    }

    /// <summary>Columns that are content with less than an even share of what is left get all that they want, so that only long texts wrap.</summary>
    private static (double Least, double Most)[] Unbroken((double Least, double Most)[] columns)
    {
        var result = columns.ToArray();
        var waiting = Enumerable.Range(0, columns.Length).OrderBy(at => columns[at].Most).ToList();
        for (var left = PageSize.TextWidth; waiting.Count > 1 && columns[waiting[0]].Most <= left / waiting.Count; waiting.RemoveAt(0))
        {
            left -= columns[waiting[0]].Most;
            if (waiting.Skip(1).Sum(at => columns[at].Least) > left)
            {
                break;
            }

            result[waiting[0]].Least = columns[waiting[0]].Most;
        }

        return result;
    }

    private static double[] Stretched((double Least, double Most)[] columns)
    {
        var (least, most) = (columns.Sum(column => column.Least), columns.Sum(column => column.Most));
        return [.. columns.Select(column => column.Least + ((PageSize.TextWidth - least) * (column.Most - column.Least) / (most - least)))];
    }

    /// <summary>Where not even the longest words fit, all columns are cut to one width at most, so that only the longest words are broken.</summary>
    private static double[] Squeezed((double Least, double Most)[] columns)
    {
        var widths = new double[columns.Length];
        var left = PageSize.TextWidth;
        foreach (var (done, at) in Enumerable.Range(0, columns.Length).OrderBy(at => columns[at].Least).Index())
        {
            widths[at] = Math.Min(columns[at].Least, left / (columns.Length - done));
            left -= widths[at];
        }

        return widths;
    }
}
