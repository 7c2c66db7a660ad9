namespace CinWorkflows.Workflows.Ports.Faults;

/// <summary>What follows from a cause.</summary>
public static class FaultCauses
{
    /// <summary>After two days of trying somebody is told: an invitation that is still on its way then helps nobody.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(2);

    private static readonly TimeSpan MostOfShared = TimeSpan.FromMinutes(15);

    private static readonly int[] Minutes = [1, 5, 15, 60, 240];

    /// <summary>True where it stands in the way of everything that goes the same way: one tries, and the others wait for it.</summary>
    public static bool IsShared(this FaultCause cause) => cause is not (FaultCause.Unclear or FaultCause.ReaderBusy);

    /// <summary>True where somebody has to put it right.</summary>
    public static bool IsForIt(this FaultCause cause) => cause.IsShared() && cause is not (FaultCause.Busy or FaultCause.Quota);

    /// <summary>Whether what waits for it is given up in the end. Whoever waits for their turn is not: it comes.</summary>
    public static bool IsGivenUp(this FaultCause cause) => cause != FaultCause.Quota;

    /// <summary>
    /// How long it is waited before the next try where the service names no time: longer each time, up to four hours; a quarter of an hour at
    /// most where many wait for one cause, which may be put right at any time.
    /// </summary>
    /// <param name="cause">The cause; null where it is not known.</param>
    /// <param name="earlierFailures">How many attempts in a row had failed before this one.</param>
    public static TimeSpan Wait(FaultCause? cause, int earlierFailures)
    {
        var wait = TimeSpan.FromMinutes(Minutes[Math.Clamp(earlierFailures, 0, Minutes.Length - 1)]);
        return cause?.IsShared() == true && wait > MostOfShared ? MostOfShared : wait;
    }
}
