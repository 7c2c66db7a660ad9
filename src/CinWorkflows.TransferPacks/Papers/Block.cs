namespace CinWorkflows.TransferPacks.Papers;

/// <summary>One part of a paper: a heading, a paragraph, a list, a table. There are no others than those of this folder.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Says nothing of the content, so that a log written by mistake identifies nobody.</summary>
    public sealed override string ToString() => GetType().Name;
}
