using System.Collections.Concurrent;
using System.Diagnostics;
using CinWorkflows.Workflows.Gauges;

namespace CinWorkflows.EndToEnd.Tests.Privacy;

/// <summary>Keeps every span of the service.</summary>
internal sealed class SpanMemory : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public SpanMemory()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name == ServiceTraces.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public string Text => string.Join('\n', _spans.Select(span => $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.Select(told => told.Name))}"));

    public IReadOnlyList<Activity> Of(string name) => [.. _spans.Where(span => span.OperationName == name)];

    public void Dispose() => _listener.Dispose();
}
