namespace CinWorkflows.Workflows.Messages;

/// <summary>How long a message waits before it is tried again: longer each time, up to four hours, and then for ever so.</summary>
internal static class BackOff
{
    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <param name="earlierAttempts">How often it was tried before the attempt that failed.</param>
    public static TimeSpan After(int earlierAttempts) => TimeSpan.FromMinutes(Minutes[Math.Clamp(earlierAttempts, 0, Minutes.Length - 1)]);
}
