using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Server.Tests.Hosting;

/// <summary>Keeps what is logged.</summary>
internal sealed class HeardLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Completes once a line begins so.</summary>
    public Task WhenAsync(string start) => _awaited.GetOrAdd(start, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = formatter(state, exception);
        Lines.Enqueue(line);
        foreach (var (start, heard) in _awaited)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                heard.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
    }
}
