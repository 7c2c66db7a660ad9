namespace CinWorkflows.TransferPacks.Papers;

/// <summary>A list of points in no order that would have to be told by numbers.</summary>
public sealed record Bullets : Block
{
    /// <summary>Makes a list.</summary>
    /// <param name="items">At least one; none is blank; each may have several lines.</param>
    /// <exception cref="PaperException">There is none, or one is blank.</exception>
    public Bullets(params IEnumerable<string> items) =>
        Items = [.. Written.Some(items, nameof(Items)).Select((item, at) => Written.Text(item, $"Items[{at}]"))];

    /// <summary>The points, in the order in which they are read.</summary>
    public IReadOnlyList<string> Items { get; }
}
