using System.Text;

namespace CinWorkflows.TransferPacks.Papers;

/// <summary>What came of writing a paper.</summary>
/// <param name="Pages">How many pages it has; null for a format without pages.</param>
/// <param name="NotShown">
/// The characters for which the writer has no picture, each once, in the order of their numbers. Each is shown by a mark that a
/// reader sees, and the text behind the mark keeps it; who sends the paper should know.
/// </param>
public sealed record WrittenPaper(int? Pages, IReadOnlyList<Rune> NotShown)
{
    /// <summary>On which page each heading of level 1 stands, in their order; empty for a format without pages.</summary>
    public IReadOnlyList<int> HeadingPages { get; init; } = [];
}
