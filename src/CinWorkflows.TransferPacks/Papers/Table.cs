using CinWorkflows.Rules.Words;

namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A table for data with two dimensions: each row has a cell for each column, and the column headers return on each page.</summary>
public sealed record Table : Block
{
    /// <summary>More columns than this cannot be read on a page of A4.</summary>
    public const int MostColumns = 12;

    /// <summary>Makes a table.</summary>
    /// <param name="caption">What it shows; one line, not blank.</param>
    /// <param name="columns">From 1 to <see cref="MostColumns"/>; only the first may hold row headers.</param>
    /// <param name="rows">
    /// A cell for each column; a cell may be empty, but not a row header. Where there is no row, <see cref="WhenEmpty"/> is said instead.
    /// </param>
    /// <exception cref="PaperException">A row is longer or shorter than the columns are many, or a row header is blank or not first.</exception>
    public Table(string caption, IEnumerable<Column> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Caption = Written.Line(caption, nameof(Caption));
        Columns = Written.Some(columns, nameof(Columns));
        Rows = [.. rows.Select(IReadOnlyList<string> (row, at) => Row(row, at))];
        if (Columns.Count > MostColumns)
        {
            throw new PaperException($"Columns: {Columns.Count} are too many; a table has at most {MostColumns}, or is two tables.");
        }

        if (Columns.Skip(1).Any(column => column.Content == ColumnContent.RowHeader))
        {
            throw new PaperException("Columns: only the first can hold row headers.");
        }
    }

    /// <summary>What the table shows.</summary>
    public string Caption { get; }

    /// <summary>The columns, from the left.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The rows, each with a cell for each column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>What is said where there is no row; one line, not blank.</summary>
    /// <exception cref="PaperException">It is blank or has several lines.</exception>
    public string WhenEmpty
    {
        get;
        init => field = Written.Line(value, nameof(WhenEmpty));
    } = "None recorded.";

    private string[] Row(IReadOnlyList<string> row, int at)
    {
        if (row is null || row.Count != Columns.Count || row.Any(cell => cell is null))
        {
            throw new PaperException($"Rows[{at}]: has not one cell for each of {CountWords.Of(Columns.Count, "column")}; leave a cell empty instead.");
        }

        return Columns[0].Content == ColumnContent.RowHeader && string.IsNullOrWhiteSpace(row[0])
            ? throw new PaperException($"Rows[{at}]: its header is blank; say what the row is about.")
            : [.. row];
    }
}
