using System.Collections.Concurrent;

namespace CinWorkflows.Integrations.Email;

/// <summary>
/// The sendings that this process has just begun and not gone on with: of them it is certain that nothing was made or sent, so nothing is looked for.
/// Of one that another process began, whose first attempt was made already, or that has lain there long enough for another process to go on with it,
/// nothing is known here.
/// </summary>
internal sealed class FirstAttempts(TimeProvider clock)
{
    private static readonly TimeSpan Certain = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _begun = new(StringComparer.Ordinal);

    public void Begin(string key)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _begun.Where(entry => now - entry.Value > Certain))
        {
            _begun.TryRemove(old);
        }

        _begun[key] = now;
    }

    /// <summary>True once only.</summary>
    public bool Take(string key) => _begun.TryRemove(key, out var at) && clock.GetUtcNow() - at <= Certain;
}
