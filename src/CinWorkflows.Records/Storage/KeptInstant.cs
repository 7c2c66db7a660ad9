namespace CinWorkflows.Records.Storage;

/// <summary>What every database keeps of an instant: its microseconds. A clock's ticks are finer, and are lost on the way there and back.</summary>
internal static class KeptInstant
{
    public static DateTimeOffset Kept(this DateTimeOffset instant) =>
        instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
