namespace CinWorkflows.TransferPacks.Papers;

/// <summary>Opens a part of a paper and stands in its contents. It is never left alone at the foot of a page.</summary>
public sealed record Heading : Block
{
    /// <summary>The lowest level of heading in a paper.</summary>
    public const int LowestLevel = 3;

    /// <summary>Makes a heading.</summary>
    /// <param name="level">1 for a part of the paper, 2 for a part of that, 3 for a part of that again.</param>
    /// <param name="text">One line, not blank.</param>
    /// <exception cref="PaperException">There is no such level, or the text is blank or has several lines.</exception>
    public Heading(int level, string text)
    {
        Level = level is >= 1 and <= LowestLevel ? level : throw new PaperException($"Level: is {level}; headings have the levels 1 to {LowestLevel}.");
        Text = Written.Line(text, nameof(Text));
    }

    /// <summary>1 for a part of the paper, 2 and 3 for parts below.</summary>
    public int Level { get; }

    /// <summary>What the part is called.</summary>
    public string Text { get; }
}
