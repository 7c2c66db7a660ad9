using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;
using CinWorkflows.Workflows.Ports.Records.Proof;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// The list of what was erased as a blob beside the documents: a restore of the database to an earlier time leaves it as it is. Its name is none of a case's, which
/// all have a '/'.
/// </summary>
internal sealed class BlobErasureList(BlobStoreSettings settings, TokenCredential identity, TimeProvider clock, HttpPipelineTransport? transport = null) : IErasureListStore
{
    private const string Name = "erasures.jsonl";

    private readonly BlobContainer _container = new(settings, identity, transport);

    public async Task<KeptErasureList?> ReadAsync(CancellationToken cancellationToken) =>
        await _container.ReadTextAsync(Name, cancellationToken) is { } found ? new(found.Text, found.Version) : null;

    public Task<bool> TryWriteAsync(string text, KeptErasureList? read, CancellationToken cancellationToken) => _container.TryWriteTextAsync(Name, text, read?.Version, cancellationToken);

    public Task PutAsideAsync(string text, CancellationToken cancellationToken) =>
        _container.TryWriteTextAsync($"erasures-put-aside-{clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)}.txt", text, null, cancellationToken);
}
