namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A column of a table.</summary>
public sealed record Column
{
    /// <summary>Makes a column.</summary>
    /// <param name="header">What its cells are; one line, not blank.</param>
    /// <param name="content">What its cells hold.</param>
    /// <exception cref="PaperException">The header is blank or has several lines.</exception>
    public Column(string header, ColumnContent content = ColumnContent.Text) => (Header, Content) = (Written.Line(header, nameof(Header)), content);

    /// <summary>What its cells are.</summary>
    public string Header { get; }

    /// <summary>What its cells hold.</summary>
    public ColumnContent Content { get; }

    /// <summary>Says nothing of the content, so that a log written by mistake identifies nobody.</summary>
    public override string ToString() => nameof(Column);
}
