namespace CinWorkflows.Server.Hosting;

/// <summary>
/// What fails while the service starts is said in words, once, by whoever started it. The framework would log the same as an error with its stack, so that nobody
/// finds the words; from the start on it logs as it likes.
/// </summary>
internal sealed class StartLog
{
    private volatile bool _isStarted;

    public void Filter(ILoggingBuilder logging) => logging.AddFilter((category, level) => _isStarted || level < LogLevel.Error || category?.StartsWith("Microsoft.", StringComparison.Ordinal) != true);

    public void Follow(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => _isStarted = true);
}
