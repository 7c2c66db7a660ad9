using CinWorkflows.Integrations.Pdf.Pages;
using CinWorkflows.Workflows.Papers;

namespace CinWorkflows.Integrations.Pdf.Setting;

/// <summary>
/// How wide the columns of a table are. All of them together fill the page; each has room for its longest word as far as the page
/// allows, and what is left goes to those with much to say.
/// </summary>
internal static class ColumnWidths
{
    private const double Room = 2 * Cell.Inside;

    /// <summary>No single column may claim more of the page for the sake of one long word.</summary>
    private const double LongestWord = 0.4 * Sheet.TextWidth;

    public static double[] Of(Table table, Desk desk)
    {
        var columns = new (double Least, double Most)[table.Columns.Count];
        for (var at = 0; at < columns.Length; at++)
        {
            columns[at] = table.Rows.Select(row => Measured(row[at], TextStyle.Cell)).Prepend(Measured(table.Columns[at].Header, TextStyle.CellBold))
                .Aggregate((one, other) => (Math.Max(one.Least, other.Least), Math.Max(one.Most, other.Most)));
        }

        return Shared(columns);

        (double Least, double Most) Measured(string text, TextStyle style)
        {
            var (least, most) = LineBreaks.Widths(Wording.Of(text, desk.Lettering, style.Bold), style.Size);
            return (Math.Min(least, LongestWord) + Room, Math.Min(most, Sheet.TextWidth) + Room);
        }
    }

    private static double[] Shared((double Least, double Most)[] columns)
    {
        var (least, most) = (columns.Sum(column => column.Least), columns.Sum(column => column.Most));
        return most <= Sheet.TextWidth ? [.. columns.Select(column => column.Most * Sheet.TextWidth / most)]
            : least <= Sheet.TextWidth ? Stretched(Unbroken(columns))
            : Squeezed(columns, least);
    }

    /// <summary>Columns that are content with less than an even share of what is left get all that they want, so that only long texts wrap.</summary>
    private static (double Least, double Most)[] Unbroken((double Least, double Most)[] columns)
    {
        var result = columns.ToArray();
        var waiting = Enumerable.Range(0, columns.Length).OrderBy(at => columns[at].Most).ToList();
        for (var left = Sheet.TextWidth; waiting.Count > 1 && columns[waiting[0]].Most <= left / waiting.Count; waiting.RemoveAt(0))
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
        return [.. columns.Select(column => column.Least + ((Sheet.TextWidth - least) * (column.Most - column.Least) / (most - least)))];
    }

    /// <summary>Where not even the longest words fit, each column keeps half an even share at least and gives up part of what it wants beyond.</summary>
    private static double[] Squeezed((double Least, double Most)[] columns, double least)
    {
        var even = Sheet.TextWidth / columns.Length;
        var floor = columns.Select(column => Math.Min(column.Least, even / 2)).ToArray();
        var (spare, wanted) = (Sheet.TextWidth - floor.Sum(), least - floor.Sum());
        return [.. columns.Select((column, at) => floor[at] + (spare * (column.Least - floor[at]) / wanted))];
    }
}
