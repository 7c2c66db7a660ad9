namespace CinWorkflows.Integrations.Email;

/// <summary>
/// How many messages or requests a service takes in a minute, and in an hour where it says that too. It knows those of this process only:
/// after a restart, or where another sends too, the service itself says that there were enough (429), and that wait is kept.
/// </summary>
internal sealed class Pace(int aMinute, int? anHour, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _turn = new();
    private readonly Queue<DateTimeOffset> _made = new();

    /// <summary>How many in an hour that are not urgent; null where only the minute is limited.</summary>
    public int? OrdinaryAnHour => anHour is { } most ? Turns(most, isUrgent: false) : null;

    /// <summary>Takes a turn.</summary>
    /// <param name="isUrgent">A tenth of the turns, one at least, is kept for what is urgent: no circulation is in its way.</param>
    /// <returns>Null where it is taken; else how long it is until there is one.</returns>
    public TimeSpan? Take(bool isUrgent)
    {
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            while (_made.TryPeek(out var oldest) && now - oldest >= Hour)
            {
                _made.Dequeue();
            }

            var wait = (anHour is { } most ? Until(Turns(most, isUrgent), Hour, now) : null) ?? Until(Turns(aMinute, isUrgent), Minute, now);
            if (wait is null)
            {
                _made.Enqueue(now);
            }

            return wait;
        }
    }

    private static int Turns(int most, bool isUrgent) => isUrgent || most == 1 ? most : most - Math.Max(most / 10, 1);

    /// <summary>How long until fewer than so many lie within the time; null where that is so now.</summary>
    private TimeSpan? Until(int turns, TimeSpan within, DateTimeOffset now) =>
        _made.Count >= turns && _made.ElementAt(_made.Count - turns) + within is var free && free > now ? free - now : null;
}
