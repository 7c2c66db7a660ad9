using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.Logging;

namespace CinWorkflows.Embedded.Tests.Replay;

public sealed class ReplaySafeLoggerTests
{
    [Fact]
    public async Task Each_line_is_written_once_however_often_the_code_is_replayed()
    {
        var lines = new LineLogger();
        await using var host = new EmbeddedHost { Loggers = lines };
        var catalog = new WorkflowCatalog().Workflow("W", async context =>
        {
            var logger = context.CreateReplaySafeLogger("Case");
            for (var step = 0; step < 3; step++)
            {
                logger.LogInformation("step {Step}", step);
                await context.WaitForExternalEvent<string>("Next");
            }

            return 1;
        });
        await host.StartAsync(catalog);
        await host.Client.ScheduleAsync("W", null, new StartOptions("case-1"));

        for (var step = 0; step < 3; step++)
        {
            await host.RestartAsync(catalog);
            await host.Client.RaiseEventAsync("case-1", "Next");
            await host.SettleAsync();
        }

        Assert.Equal(["step 0", "step 1", "step 2"], lines.Of("Case"));
    }

    private sealed class LineLogger : ILoggerFactory
    {
        private readonly List<(string Category, string Line)> _lines = [];

        public IEnumerable<string> Of(string category)
        {
            lock (_lines)
            {
                return [.. _lines.Where(line => line.Category == category).Select(line => line.Line)];
            }
        }

        public ILogger CreateLogger(string categoryName) => new Sink(this, categoryName);

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        private sealed class Sink(LineLogger owner, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lock (owner._lines)
                {
                    owner._lines.Add((category, formatter(state, exception)));
                }
            }
        }
    }
}
