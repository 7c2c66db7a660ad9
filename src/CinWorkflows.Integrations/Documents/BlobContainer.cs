using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using CinWorkflows.Workflows.Ports.Documents;

namespace CinWorkflows.Integrations.Documents;

/// <summary>
/// The requests of the Blob service's REST API, version 2023-11-03. All may be made again: they read, or they write under
/// <c>If-None-Match: *</c>. Nothing is logged by the pipeline.
/// </summary>
internal sealed class BlobContainer
{
    private const string Version = "2023-11-03";
    private const string Scope = "https://storage.azure.com/.default";

    private readonly string _address;
    private readonly TimeProvider _clock;
    private readonly HttpPipeline _pipeline;

    /// <exception cref="ArgumentException">A setting is wrong; the message names it and how it is put right.</exception>
    public BlobContainer(BlobStoreSettings settings, TokenCredential identity, TimeProvider clock, HttpPipelineTransport? transport)
    {
        if (settings.FirstProblem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        _address = $"{settings.Endpoint.AbsoluteUri.TrimEnd('/')}/{settings.Container}";
        _clock = clock;
        var options = new PipelineOptions { Retry = { Mode = RetryMode.Exponential, MaxRetries = 4, Delay = settings.RetryAfter, MaxDelay = TimeSpan.FromSeconds(10), NetworkTimeout = settings.Timeout } };
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        if (transport is not null)
        {
            options.Transport = transport;
        }

        _pipeline = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(identity, Scope));
    }

    /// <summary>The container's own properties.</summary>
    public Task<BlobAnswer> LookAsync(CancellationToken cancellationToken) => AskAsync(RequestMethod.Get, "?restype=container", _ => { }, cancellationToken);

    public Task<BlobAnswer> LookAsync(DocumentKey key, CancellationToken cancellationToken) => AskAsync(RequestMethod.Head, $"/{key}", _ => { }, cancellationToken);

    /// <summary>Writes a blob in one request, unless there is one.</summary>
    public Task<BlobAnswer> PutAsync(DocumentKey key, ReadOnlyMemory<byte> content, string sha256, string mediaType, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Put, $"/{key}", request =>
        {
            OnlyNew(request, sha256);
            request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
            request.Headers.SetValue("Content-Type", mediaType);
            request.Content = RequestContent.Create(content);
        }, cancellationToken);

    /// <summary>Hands in a block, which nobody sees before it is committed.</summary>
    public Task<BlobAnswer> PutBlockAsync(DocumentKey key, string block, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Put, $"/{key}?comp=block&blockid={Uri.EscapeDataString(block)}", request => request.Content = RequestContent.Create(content), cancellationToken);

    /// <summary>Makes a blob of blocks, unless there is one.</summary>
    public Task<BlobAnswer> CommitAsync(DocumentKey key, IReadOnlyList<string> blocks, string sha256, string mediaType, CancellationToken cancellationToken) =>
        AskAsync(RequestMethod.Put, $"/{key}?comp=blocklist", request =>
        {
            OnlyNew(request, sha256);
            request.Headers.SetValue("x-ms-blob-content-type", mediaType);
            request.Headers.SetValue("Content-Type", "application/xml");
            var list = new XElement("BlockList", blocks.Select(block => new XElement("Uncommitted", block)));
            request.Content = RequestContent.Create(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="utf-8"?>{list.ToString(SaveOptions.DisableFormatting)}"""));
        }, cancellationToken);

    /// <summary>Reads a blob as it comes in; the content is null where the answer is not it.</summary>
    public async Task<(BlobAnswer Answer, Stream? Content)> ReadAsync(DocumentKey key, CancellationToken cancellationToken)
    {
        using var message = Message(RequestMethod.Get, $"/{key}");
        message.BufferResponse = false;
        var answer = await SendAsync(message, cancellationToken);
        return (answer, answer.Status == 200 ? message.ExtractResponseContent() : null);
    }

    private async Task<BlobAnswer> AskAsync(RequestMethod method, string path, Action<Request> complete, CancellationToken cancellationToken)
    {
        using var message = Message(method, path);
        complete(message.Request);
        return await SendAsync(message, cancellationToken);
    }

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{_address}{path}"));
        message.Request.Headers.SetValue("x-ms-version", Version);
        message.Request.Headers.SetValue("x-ms-date", _clock.GetUtcNow().ToString("r", CultureInfo.InvariantCulture));
        return message;
    }

    private async Task<BlobAnswer> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.SendAsync(message, cancellationToken);
            return BlobAnswer.Of(message.Response);
        }
        catch (AuthenticationFailedException fault)
        {
            throw new BlobSignInException(fault);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is RequestFailedException or OperationCanceledException or AggregateException)
        {
            throw new IOException("Blob Storage did not answer; the same may be tried again.", fault);
        }
    }

    private static void OnlyNew(Request request, string sha256)
    {
        request.Headers.SetValue("If-None-Match", "*");
        request.Headers.SetValue(BlobAnswer.HashHeader, sha256);
    }

    private sealed class PipelineOptions : ClientOptions;
}
