namespace CinWorkflows.Functions.Timers;

/// <summary>When the timers fire, UTC, as {second} {minute} {hour} {day} {month} {weekday}. None of them is what a deadline waits for.</summary>
internal static class Schedules
{
    /// <summary>A message waits at most this long after its case has posted it.</summary>
    public const string Delivery = "*/15 * * * * *";

    /// <summary>A message to another authority waits at most this long after its act was recorded.</summary>
    public const string Exchange = "5/15 * * * * *";

    /// <summary>An act that its workflow was not told of is told again within two minutes.</summary>
    public const string Reconciliation = "20 * * * * *";

    /// <summary>What was to be destroyed and broke off is finished within ten minutes.</summary>
    public const string Destruction = "50 */10 * * * *";

    /// <summary>The digests run for ever once started; a new authority's begin within the hour.</summary>
    public const string Digests = "40 5 * * * *";
}
