namespace CinWorkflows.StandIns.AzureCommunication;

/// <summary>
/// Counts requests against the limits of a minute and an hour. A request that is refused counts too: "all requests accrue against your usage
/// limits" (https://learn.microsoft.com/azure/communication-services/concepts/service-limits#throttling-patterns-and-architecture).
/// </summary>
internal sealed class RequestMeter(TimeProvider clock)
{
    private readonly Lock _turn = new();
    private readonly List<DateTimeOffset> _made = [];

    /// <summary>How many were refused.</summary>
    public int Refused { get; private set; }

    /// <returns>After how many seconds to come back; null where it is within the limits.</returns>
    public int? Count(int aMinute, int anHour)
    {
        var now = clock.GetUtcNow();
        lock (_turn)
        {
            _made.RemoveAll(at => now - at >= TimeSpan.FromHours(1));
            var wait = Until(anHour, TimeSpan.FromHours(1), now) ?? Until(aMinute, TimeSpan.FromMinutes(1), now);
            _made.Add(now);
            Refused += wait is null ? 0 : 1;
            return wait;
        }
    }

    private int? Until(int places, TimeSpan within, DateTimeOffset now) =>
        _made.Count >= places && _made[^places] + within is var free && free > now ? (int)Math.Ceiling((free - now).TotalSeconds) : null;
}
