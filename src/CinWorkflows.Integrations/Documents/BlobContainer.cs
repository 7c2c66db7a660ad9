using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// The container of the documents. All requests may be made again: they read, or they write only where there is no such blob.
/// Nothing is logged or traced by the library, whose addresses name cases.
/// </summary>
internal sealed class BlobContainer
{
    private const string Hash = "sha256";

    private static readonly BlobRequestConditions OnlyNew = new() { IfNoneMatch = ETag.All };

    private readonly BlobContainerClient _container;

    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public BlobContainer(BlobStoreSettings settings, TokenCredential identity, HttpPipelineTransport? transport)
    {
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        var options = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_11_03)
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 4, Delay = settings.RetryAfter, MaxDelay = TimeSpan.FromSeconds(10), NetworkTimeout = settings.Timeout },
            Diagnostics = { IsLoggingEnabled = false, IsTelemetryEnabled = false, IsDistributedTracingEnabled = false },
        };
        if (transport is not null)
        {
            options.Transport = transport;
        }

        _container = new(new Uri($"{settings.Endpoint.AbsoluteUri.TrimEnd('/')}/{settings.Container}"), identity, options);
    }

    /// <summary>Reads the container's own properties.</summary>
    /// <exception cref="IOException">The service refused (<see cref="BlobRefusedException"/>) or did not answer; so of all the others.</exception>
    public Task LookAsync(CancellationToken cancellationToken) => AskAsync("a look", () => _container.GetPropertiesAsync(cancellationToken: cancellationToken), cancellationToken);

    /// <summary>The length of a blob, and the hash that it was stored with; null where there is no such blob.</summary>
    public async Task<StoredDocument?> FindAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties found = await AskAsync("a look", () => Blob(key).GetPropertiesAsync(cancellationToken: cancellationToken), cancellationToken);
            return new(found.ContentLength, found.Metadata.TryGetValue(Hash, out var hash) ? hash : "");
        }
        catch (BlobRefusedException refusal) when (refusal.IsNoSuchBlob)
        {
            return null;
        }
    }

    /// <summary>Writes a blob in one request, unless there is one.</summary>
    public async Task PutAsync(DocumentKey key, ReadOnlyMemory<byte> content, string sha256, string mediaType, CancellationToken cancellationToken)
    {
        using var octets = BinaryData.FromBytes(content).ToStream();
        var options = new BlobUploadOptions
        {
            Conditions = OnlyNew,
            HttpHeaders = new() { ContentType = mediaType },
            Metadata = Metadata(sha256),
            TransferOptions = new() { InitialTransferSize = BlobDocumentStore.BlockLength, MaximumTransferSize = BlobDocumentStore.BlockLength },
        };
        await AskAsync("a write", () => Blob(key).UploadAsync(octets, options, cancellationToken), cancellationToken);
    }

    /// <summary>Hands in a block, which nobody sees before it is committed.</summary>
    public async Task PutBlockAsync(DocumentKey key, string block, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var octets = BinaryData.FromBytes(content).ToStream();
        await AskAsync("a block", () => Blob(key).StageBlockAsync(block, octets, cancellationToken: cancellationToken), cancellationToken);
    }

    /// <summary>Makes a blob of blocks, unless there is one.</summary>
    public Task CommitAsync(DocumentKey key, IReadOnlyList<string> blocks, string sha256, string mediaType, CancellationToken cancellationToken)
    {
        var options = new CommitBlockListOptions { Conditions = OnlyNew, HttpHeaders = new() { ContentType = mediaType }, Metadata = Metadata(sha256) };
        return AskAsync("a write", () => Blob(key).CommitBlockListAsync(blocks, options, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a blob as it comes in; null where there is no such blob.</summary>
    public async Task<(long Length, Stream Content)?> ReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadStreamingResult found = await AskAsync("a read", () => Blob(key).DownloadStreamingAsync(cancellationToken: cancellationToken), cancellationToken);
            return (found.Details.ContentLength, found.Content);
        }
        catch (BlobRefusedException refusal) when (refusal.IsNoSuchBlob)
        {
            return null;
        }
    }

    /// <summary>Deletes a blob, with all that the container keeps of it by itself; where there is none, nothing changes.</summary>
    public Task DeleteAsync(DocumentKey key, CancellationToken cancellationToken) =>
        AskAsync("a deletion", () => Blob(key).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken), cancellationToken);

    /// <summary>The blobs of a case.</summary>
    public async Task<IReadOnlyList<DocumentKey>> OfCaseAsync(string caseId, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        await AskAsync(
            "a list",
            async () =>
            {
                await foreach (var page in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{caseId}/", cancellationToken).AsPages())
                {
                    names.AddRange(page.Values.Select(blob => blob.Name[(caseId.Length + 1)..]));
                }

                return Response.FromValue(true, null!);
            },
            cancellationToken);
        return [.. names.Where(DocumentKey.IsId).Select(name => new DocumentKey(caseId, name))];
    }

    /// <summary>Reads a text that belongs to no case, with the version that it has; null where there is no such blob.</summary>
    public async Task<(string Text, string Version)?> ReadTextAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult found = await AskAsync("a read", () => _container.GetBlockBlobClient(name).DownloadContentAsync(cancellationToken), cancellationToken);
            return (found.Content.ToString(), found.Details.ETag.ToString());
        }
        catch (BlobRefusedException refusal) when (refusal.IsNoSuchBlob)
        {
            return null;
        }
    }

    /// <summary>Writes a text that belongs to no case, in the place of the version that was read.</summary>
    /// <returns>False where somebody else wrote it meanwhile, or the same request whose answer was lost.</returns>
    public async Task<bool> TryWriteTextAsync(string name, string text, string? version, CancellationToken cancellationToken)
    {
        try
        {
            using var octets = BinaryData.FromString(text).ToStream();
            var options = new BlobUploadOptions { Conditions = version is null ? OnlyNew : new() { IfMatch = new ETag(version) }, HttpHeaders = new() { ContentType = "text/plain; charset=utf-8" } };
            await AskAsync("a write", () => _container.GetBlockBlobClient(name).UploadAsync(octets, options, cancellationToken), cancellationToken);
            return true;
        }
        catch (BlobRefusedException refusal) when (refusal.IsTaken)
        {
            return false;
        }
    }

    private BlockBlobClient Blob(DocumentKey key) => _container.GetBlockBlobClient(key.ToString());

    private static Dictionary<string, string> Metadata(string sha256) => new() { [Hash] = sha256 };

    private static async Task<T> AskAsync<T>(string what, Func<Task<Response<T>>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return (await ask()).Value;
        }
        catch (AuthenticationFailedException fault)
        {
            throw new BlobSignInException(fault);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is RequestFailedException { Status: 0 } or OperationCanceledException or AggregateException)
        {
            throw new IOException("Blob Storage did not answer; the same may be tried again.", fault);
        }
        catch (RequestFailedException fault)
        {
            throw new BlobRefusedException(fault, what);
        }
    }
}
