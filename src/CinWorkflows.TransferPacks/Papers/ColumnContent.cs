namespace CinWorkflows.TransferPacks.Papers;

/// <summary>What the cells of a column hold, which decides how they are set.</summary>
public enum ColumnContent
{
    /// <summary>Words and dates, from the left.</summary>
    Text,

    /// <summary>Numbers to be compared, their ends below each other.</summary>
    Figures,

    /// <summary>What the row is about: read out with every other cell of it. Only the first column can be that.</summary>
    RowHeader,
}
