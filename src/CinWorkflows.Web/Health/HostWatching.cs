using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Health;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CinWorkflows.Web.Health;

/// <summary>
/// Asks everything that looks after the service, within a time limit. Whoever asks within the same seconds is told the same; a look that hangs
/// is waited for by all, and not begun again.
/// </summary>
internal sealed partial class HostWatching(IEnumerable<IHostWatch> watches, TimeProvider clock, IOptions<CinWorkflowsApiOptions> options, ILogger<HostWatching> log)
{
    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset At, Task<IReadOnlyList<HostFault>> Look)> _looks = new(StringComparer.Ordinal);

    public IReadOnlyList<IHostWatch> Watches { get; } = [.. watches];

    /// <summary>All that is wrong now, what stops the service first.</summary>
    public async Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(Watches.Select(watch => LookAsync(watch, cancellationToken)));
        return [.. found.SelectMany(faults => faults).OrderByDescending(fault => fault.Stops).ThenBy(fault => fault.Since)];
    }

    public async Task<IReadOnlyList<HostFault>> LookAsync(IHostWatch watch, CancellationToken cancellationToken)
    {
        var (at, look) = Look(watch);
        try
        {
            return await look.WaitAsync(options.Value.HealthWithin, cancellationToken);
        }
        catch (TimeoutException)
        {
            return [new("noAnswer", Stops: true, at, $"'{watch.Name}' did not answer within {options.Value.HealthWithin.TotalSeconds:0.#} seconds.", "Look after the disk or the database: it is very slow, or stands still.")];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LookFailed(watch.Name, failure.GetType().Name);
            return [new("lookFailed", Stops: true, at, $"It could not be seen whether '{watch.Name}' is well.", "The log says what stood in the way.")];
        }
    }

    private (DateTimeOffset At, Task<IReadOnlyList<HostFault>> Look) Look(IHostWatch watch)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (!_looks.TryGetValue(watch.Name, out var known) || (known.Look.IsCompleted && now - known.At >= Holds))
            {
                _looks[watch.Name] = known = (now, Task.Run(() => watch.LookAsync(CancellationToken.None)));
            }

            return known;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "It could not be seen whether '{Watch}' is well: {Problem}")]
    private partial void LookFailed(string watch, string problem);
}
