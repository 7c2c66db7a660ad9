namespace CinWorkflows.TransferPacks.Papers;

/// <summary>What follows begins on a new page, where there are pages; nothing else is said by it.</summary>
public sealed record PageBreak : Block;
