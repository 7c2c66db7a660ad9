namespace CinWorkflows.Workflows.Ports.Messages;

/// <summary>
/// How long what goes out waits before it is tried again: longer each time, up to four hours, and then for ever so, until it is given up.
/// </summary>
public static class BackOff
{
    /// <summary>After two days of trying somebody is told: an invitation that is still on its way then helps nobody.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(2);

    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <summary>The wait after a failed attempt.</summary>
    /// <param name="earlierFailures">How many attempts in a row had failed before this one.</param>
    public static TimeSpan After(int earlierFailures) => TimeSpan.FromMinutes(Minutes[Math.Clamp(earlierFailures, 0, Minutes.Length - 1)]);
}
