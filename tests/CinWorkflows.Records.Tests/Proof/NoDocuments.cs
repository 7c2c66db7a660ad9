using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Records.Tests.Proof;

/// <summary>A document store in which nothing is.</summary>
internal sealed class NoDocuments : IDocumentStore
{
    public Task<StoredDocument> PutAsync(DocumentKey key, Stream content, string mediaType, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Stream?> OpenAsync(DocumentKey key, StoredDocument recorded, CancellationToken cancellationToken) => Task.FromResult<Stream?>(null);

    public Task<bool> ExistsAsync(DocumentKey key, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<int> DeleteCaseAsync(string caseId, CancellationToken cancellationToken) => Task.FromResult(0);
}
