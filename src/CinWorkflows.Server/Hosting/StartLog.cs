namespace CinWorkflows.Server.Hosting;

/// <summary>
/// What fails while the service starts is said in words, once, by whoever started it. The framework would log the same as an error with its stack, so that nobody
/// finds the words; from the start on it logs as it likes.
/// </summary>
internal sealed class StartLog
{
    private volatile bool _isStarted;

    /// <summary>Of the framework from warnings on; at the start no errors.</summary>
    public void Filter(ILoggingBuilder logging) => logging
        .AddFilter("Microsoft.AspNetCore", level => level >= LogLevel.Warning && IsHeard(level))
        .AddFilter("Microsoft.EntityFrameworkCore", level => level >= LogLevel.Warning && IsHeard(level))
        .AddFilter("Microsoft.Extensions.Hosting", level => level >= LogLevel.Information && IsHeard(level));

    public void Follow(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(() => _isStarted = true);

    private bool IsHeard(LogLevel level) => _isStarted || level < LogLevel.Error;
}
