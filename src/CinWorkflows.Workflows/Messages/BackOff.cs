namespace CinWorkflows.Workflows.Messages;

/// <summary>How long a message waits before it is tried again: longer each time, up to four hours, and then for ever so.</summary>
internal static class BackOff
{
    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <param name="earlierFailures">How many attempts in a row had failed before this one.</param>
    public static TimeSpan After(int earlierFailures) => TimeSpan.FromMinutes(Minutes[Math.Clamp(earlierFailures, 0, Minutes.Length - 1)]);
}
