using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>The end of a series: no time of it is owed after the day of an event, such as the end of an order.</summary>
/// <param name="Until">The event.</param>
/// <param name="Last">How long before that day the last time may be at the earliest ("the last in the month before the order ends"); null where none is asked for.</param>
public sealed record SeriesEnd(string Until, Period? Last)
{
    /// <inheritdoc />
    public override string ToString() => Last is { } last ? $"the last within {last} before the end" : "none after the end";
}
