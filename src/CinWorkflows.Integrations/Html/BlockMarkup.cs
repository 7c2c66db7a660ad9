using CinWorkflows.TransferPacks.Papers;

namespace CinWorkflows.Integrations.Html;

/// <summary>The blocks of a paper as HTML elements of the same meaning. The title is the only heading of the first level.</summary>
internal sealed class BlockMarkup(TextWriter writer, HtmlText text)
{
    private int _tables;

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                writer.WriteLine($"<h{heading.Level + 1}>{text.Line(heading.Text)}</h{heading.Level + 1}>");
                break;
            case Paragraph paragraph:
                writer.WriteLine($"<p>{text.Lines(paragraph.Text)}</p>");
                break;
            case Notice notice:
                writer.WriteLine($"<div class=\"notice\"><p>{text.Lines(notice.Text)}</p></div>");
                break;
            case Bullets bullets:
                writer.WriteLine($"<ul>{string.Concat(bullets.Items.Select(item => $"\n<li>{text.Lines(item)}</li>"))}\n</ul>");
                break;
            case Facts facts:
                writer.WriteLine($"<dl>{string.Concat(facts.Rows.Select(row => $"\n<div><dt>{text.Line(row.Term)}</dt><dd>{text.Lines(row.Value)}</dd></div>"))}\n</dl>");
                break;
            case Table { Rows.Count: 0 } table:
                writer.WriteLine($"<p class=\"caption\">{text.Line(table.Caption)}</p>\n<p>{text.Line(table.WhenEmpty)}</p>");
                break;
            case Table table:
                Write(table);
                break;
            case PageBreak:
                writer.WriteLine("<div class=\"page\"></div>");
                break;
            default:
                throw new NotSupportedException($"Blocks: the writer knows no '{block.GetType().Name}'.");
        }
    }

    /// <summary>A table wider than a telephone is moved within a frame that the keyboard reaches and that bears the table's name.</summary>
    private void Write(Table table)
    {
        var id = $"table-{++_tables}";
        writer.WriteLine($"<div class=\"frame\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\">\n<table>\n<caption id=\"{id}\">{text.Line(table.Caption)}</caption>");
        writer.WriteLine($"<thead><tr>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\"{Class(column)}>{text.Line(column.Header)}</th>"))}</tr></thead>\n<tbody>");
        foreach (var row in table.Rows)
        {
            writer.WriteLine($"<tr>{string.Concat(table.Columns.Zip(row, Cell))}</tr>");
        }

        writer.WriteLine("</tbody>\n</table>\n</div>");
    }

    private string Cell(Column column, string said) => column.Content == ColumnContent.RowHeader
        ? $"<th scope=\"row\">{text.Lines(said)}</th>"
        : $"<td{Class(column)}>{text.Lines(said)}</td>";

    private static string Class(Column column) => column.Content == ColumnContent.Figures ? " class=\"figures\"" : "";
}
