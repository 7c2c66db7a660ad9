namespace CinWorkflows.TransferPacks.Ports;

/// <summary>The types of documents that are taken: how files of them end, and whether content is what it is said to be.</summary>
public interface IDocumentContent
{
    /// <summary>How the name of a file of that media type ends, with the dot; null where the type is not taken.</summary>
    string? ExtensionOf(string mediaType);

    /// <summary>Whether content begins as one of that type does; false for a type that is not taken.</summary>
    /// <param name="mediaType">What it is said to be.</param>
    /// <param name="start">Its first bytes, at least <see cref="StartLength"/> unless it is shorter.</param>
    bool IsOf(string mediaType, ReadOnlySpan<byte> start);

    /// <summary>What is wrong with the whole of some content that begins as it should: it is damaged, or harmful. It is read to its end.</summary>
    /// <param name="mediaType">What it is said to be.</param>
    /// <param name="isPaper">True for a paper of a pack, which may have originals of the pack inside.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Cancels the look.</param>
    /// <returns>Words to be read after "the content "; null where nothing is wrong.</returns>
    Task<string?> FaultAsync(string mediaType, bool isPaper, Stream content, CancellationToken cancellationToken);

    /// <summary>How much of the content is looked at, in bytes.</summary>
    int StartLength { get; }
}
