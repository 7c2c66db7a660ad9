using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>When an event that a timescale counts from happened.</summary>
/// <param name="Event">The event, in words that follow "after": "the start of the assessment".</param>
/// <param name="On">Its day, in Europe/London.</param>
/// <param name="At">The instant at which it was recorded; null where no instant is known.</param>
public sealed record AnchorTime(string Event, DateOnly On, DateTimeOffset? At = null)
{
    /// <summary>
    /// True where the event was recorded on its own day. Of one recorded later only the day is known, so hours count from
    /// that day's end: whoever records late gains no time.
    /// </summary>
    public bool IsExact => At is { } at && LondonTime.DateOf(at) == On;

    /// <summary>The instant that hours count from; back from an event without one they count from the start of its day.</summary>
    public DateTimeOffset Instant(bool back) =>
        IsExact ? At!.Value : LondonTime.StartOf(back ? On : On.AddDays(1));
}
