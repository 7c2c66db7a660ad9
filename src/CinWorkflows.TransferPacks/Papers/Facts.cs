namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A summary: terms, each with its value.</summary>
public sealed record Facts : Block
{
    /// <summary>Makes a summary.</summary>
    /// <param name="rows">At least one.</param>
    /// <exception cref="PaperException">There is none.</exception>
    public Facts(params IEnumerable<Fact> rows) => Rows = Written.Some(rows, nameof(Rows));

    /// <summary>The facts, in the order in which they are read.</summary>
    public IReadOnlyList<Fact> Rows { get; }
}
