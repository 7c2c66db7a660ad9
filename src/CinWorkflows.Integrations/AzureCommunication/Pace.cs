namespace CinWorkflows.Integrations.AzureCommunication;

/// <summary>
/// How many requests may be made in a minute and in an hour. It knows those of this process only: after a restart the service itself says
/// that there were enough (429), and that wait is kept.
/// </summary>
internal sealed class Pace(int aMinute, int anHour, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly Lock _turn = new();
    private readonly Queue<DateTimeOffset> _made = new();

    public int AnHour => anHour;

    /// <summary>Takes a turn.</summary>
    /// <param name="isUrgent">A tenth of the hour's turns are kept for what is urgent.</param>
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

            var places = isUrgent ? anHour : anHour - Math.Max(anHour / 10, anHour > 1 ? 1 : 0);
            if (Until(places, Hour, now) is { } later)
            {
                return later;
            }

            if (Until(aMinute, Minute, now) is { } soon)
            {
                return soon;
            }

            _made.Enqueue(now);
            return null;
        }
    }

    /// <summary>How long until fewer than so many lie within the time; null where that is so now.</summary>
    private TimeSpan? Until(int places, TimeSpan within, DateTimeOffset now) =>
        _made.Count >= places && _made.ElementAt(_made.Count - places) + within is var free && free > now ? free - now : null;
}
