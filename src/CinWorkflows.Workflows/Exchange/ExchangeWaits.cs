namespace CinWorkflows.Workflows.Exchange;

/// <summary>How long a message of the exchange waits before it is tried again: longer each time, up to four hours, and then for ever so.</summary>
internal static class ExchangeWaits
{
    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <summary>The longest wait.</summary>
    public static TimeSpan Longest => TimeSpan.FromMinutes(Minutes[^1]);

    /// <param name="tries">How often it had been tried before.</param>
    public static TimeSpan After(int tries) => TimeSpan.FromMinutes(Minutes[Math.Clamp(tries, 0, Minutes.Length - 1)]);
}
