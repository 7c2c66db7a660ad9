namespace CinWorkflows.TransferPacks.Papers;

/// <summary>
/// Writes papers in one format. The same paper gives the same bytes whenever one release writes it, so that a digest of what was
/// written stays true. A writer holds no state: it may be used from many threads.
/// </summary>
public interface IPaperWriter
{
    /// <summary>What is written, as a media type: <c>application/pdf</c>.</summary>
    string MediaType { get; }

    /// <summary>How names of such files end, with the dot: <c>.pdf</c>.</summary>
    string FileExtension { get; }

    /// <summary>Writes a paper to a stream as it is made, without holding it whole. The stream need not be able to seek; it is left open.</summary>
    /// <param name="paper">What is written.</param>
    /// <param name="output">Is written to synchronously: a file or a buffer, not the answer of a web server.</param>
    /// <returns>What the writer could not show as it was meant.</returns>
    WrittenPaper Write(Paper paper, Stream output);
}
