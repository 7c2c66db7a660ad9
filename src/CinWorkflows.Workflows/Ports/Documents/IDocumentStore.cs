namespace CinWorkflows.Workflows.Ports.Documents;

/// <summary>
/// Where the documents of cases are kept. A document is written once and never changed; only what is destroyed with its case, by the authority's
/// decision, is deleted. A document becomes visible whole or not at all.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Stores a document once. The same content again, by whoever repeats it, has no further effect.</summary>
    /// <param name="key">Its case and id.</param>
    /// <param name="content">Its content, read to the end; it need not be seekable.</param>
    /// <param name="mediaType">The type of its content, for example <c>application/pdf</c>.</param>
    /// <param name="cancellationToken">Cancels the call; then, and where reading <paramref name="content"/> fails, nothing is visible.</param>
    /// <returns>The length and hash of what was read, which is what is stored.</returns>
    /// <exception cref="DocumentDiffersException">Another content is stored under the key; it stays as it is.</exception>
    /// <exception cref="IOException">The store cannot be reached or written; the same call may be made again.</exception>
    Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken);

    /// <summary>Opens a document for reading from its start to its end.</summary>
    /// <param name="key">Its case and id.</param>
    /// <param name="recorded">What it is according to the record.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Its content; null where there is none of that key. Its last bytes are handed out only once all of them are seen to be what was
    /// recorded: reading fails with <see cref="DocumentDamagedException"/> otherwise, so that nobody takes damaged content for whole.
    /// </returns>
    /// <exception cref="DocumentDamagedException">Its length is seen to differ at once.</exception>
    /// <exception cref="IOException">The store cannot be reached or read.</exception>
    Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken);

    /// <summary>Whether there is a document of that key.</summary>
    /// <param name="key">Its case and id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="IOException">The store cannot be reached.</exception>
    Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>Deletes a document for good. Where there is none, nothing changes.</summary>
    /// <param name="key">Its case and id.</param>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <exception cref="IOException">The store cannot be reached or written.</exception>
    Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken);

    /// <summary>Deletes everything of a case for good, also what was stored and never recorded. It can be repeated.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="cancellationToken">Cancels the call; then the same call may be made again.</param>
    /// <returns>How many documents there were.</returns>
    /// <exception cref="IOException">The store cannot be reached or written.</exception>
    Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken);
}
