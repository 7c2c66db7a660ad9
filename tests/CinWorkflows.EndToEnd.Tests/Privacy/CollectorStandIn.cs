using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using CinWorkflows.StandIns.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>An OpenTelemetry collector that keeps what it is sent: metrics and traces, with every name, tag and text in them.</summary>
internal sealed class CollectorStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private LoopbackServer? _server;

    public string Text => string.Join('\n', _received.Select(one => one.Body));

    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _server!.Address.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
    };

    public static async Task<CollectorStandIn> StartAsync()
    {
        var collector = new CollectorStandIn();
        collector._server = await LoopbackServer.StartAsync(app => app.MapPost("/v1/{kind}", collector.TakeAsync));
        return collector;
    }

    public bool Has(string kind, string text) => _received.Any(one => one.Path == kind && one.Body.Contains(text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    /// <summary>In the binary form of the protocol a text stands as it is.</summary>
    private async Task TakeAsync(string kind, HttpRequest request)
    {
        Stream body = request.Headers.ContentEncoding == "gzip" ? new GZipStream(request.Body, CompressionMode.Decompress) : request.Body;
        using var reader = new StreamReader(body, Encoding.UTF8);
        _received.Enqueue((kind, await reader.ReadToEndAsync()));
    }
}
