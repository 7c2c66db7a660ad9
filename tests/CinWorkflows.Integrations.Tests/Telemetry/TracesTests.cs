using System.Collections.Concurrent;
using System.Diagnostics;
using CinWorkflows.Integrations.Telemetry;
using CinWorkflows.Workflows.Gauges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace CinWorkflows.Integrations.Tests.Telemetry;

/// <summary>What leaves of a request that comes in and of the one that it makes.</summary>
public sealed class TracesTests : IDisposable
{
    private readonly ConcurrentQueue<Activity> _left = new();
    private readonly HttpClient _http = new();

    [Fact]
    public async Task A_request_leaves_its_method_route_and_status_and_no_address_with_a_name()
    {
        await using var app = await StartAsync();

        using var answer = await _http.GetAsync(new Uri($"{app.Urls.Single()}/people/Quillfeather?born=2014-03-02"));

        await app.StopAsync();
        var incoming = Assert.Single(_left, span => span.Kind == ActivityKind.Server && span.GetTagItem("http.route") is "/people/{name}");
        var outgoing = Assert.Single(_left, span => span.Kind == ActivityKind.Client && span.ParentSpanId == incoming.SpanId);
        Assert.Equal(("GET /people/{name}", 502), (incoming.DisplayName, incoming.GetTagItem("http.response.status_code")));
        Assert.Equal(("GET", "127.0.0.1"), (outgoing.DisplayName, outgoing.GetTagItem("server.address")));
        Assert.Equal(incoming.TraceId, outgoing.TraceId);
        Assert.DoesNotContain("Quillfeather", Told(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("2014", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_error_says_does_not_leave()
    {
        await using var app = await StartAsync();
        using var source = new ActivitySource(ServiceTraces.SourceName);

        using (var span = source.StartActivity("act"))
        {
            span!.SetTag("cin.case", "CIN-1").SetTag("exception.message", "Quillfeather is not known").SetStatus(ActivityStatusCode.Error, "Quillfeather is not known");
        }

        var left = Assert.Single(_left, span => span.Source.Name == ServiceTraces.SourceName);
        Assert.Equal((ActivityStatusCode.Error, "CIN-1"), (left.Status, left.GetTagItem("cin.case")));
        Assert.DoesNotContain("Quillfeather", Told(), StringComparison.Ordinal);
    }

    public void Dispose() => _http.Dispose();

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddTracesDestination(new(traces => traces.AddProcessor(new Kept(_left))));
        var app = builder.Build();
        app.MapGet("/people/{name}", async (string name) =>
        {
            try
            {
                using var answer = await _http.GetAsync(new Uri($"http://127.0.0.1:1/mailboxes/{name}@example.org?to={name}"));
            }
            catch (HttpRequestException)
            {
                // Nobody listens there: the span of the attempt is what counts.
            }

            return Microsoft.AspNetCore.Http.Results.StatusCode(502);
        });
        await app.StartAsync();
        return app;
    }

    private string Told() => string.Join('\n', _left.Select(span => $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(told => told.Tags))} {string.Join(' ', span.Baggage)}"));

    /// <summary>Stands where an exporter stands.</summary>
    private sealed class Kept(ConcurrentQueue<Activity> left) : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data) => left.Enqueue(data);
    }
}
