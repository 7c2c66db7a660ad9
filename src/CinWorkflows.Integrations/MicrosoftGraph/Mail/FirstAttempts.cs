using System.Collections.Concurrent;

namespace CinWorkflows.Integrations.MicrosoftGraph.Mail;

/// <summary>
/// The sendings that this process has begun and not gone on with: of them it is certain that no draft was made, so none is looked for.
/// Of one that another process began, or whose first attempt was made already, nothing is known here.
/// </summary>
internal sealed class FirstAttempts(TimeProvider time)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _begun = new(StringComparer.Ordinal);

    public void Begin(string key)
    {
        var now = time.GetUtcNow();
        if (_begun.Count >= Most)
        {
            foreach (var old in _begun.Where(entry => now - entry.Value > Forgotten))
            {
                _begun.TryRemove(old);
            }
        }

        _begun[key] = now;
    }

    /// <summary>True once only.</summary>
    public bool Take(string key) => _begun.TryRemove(key, out _);
}
