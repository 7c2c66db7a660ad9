using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>An uneven series of limits, such as 28 days, 4 months, 9 months, then every 6 months.</summary>
/// <param name="Steps">The limits of the first times, at least one.</param>
/// <param name="ThenEvery">The interval after them; null where the series ends with its last step.</param>
/// <param name="CountedFrom">What each step is counted from.</param>
public sealed record Schedule(IReadOnlyList<Period> Steps, Period? ThenEvery, ScheduleBase CountedFrom)
{
    /// <summary>The limits of the first times.</summary>
    public IReadOnlyList<Period> Steps { get; init => field = ValueList<Period>.Of(value); } = ValueList<Period>.Of(Steps);

    /// <summary>The event with which the series ends; null where it goes on as long as what it is asked for.</summary>
    public SeriesEnd? End { get; init; }

    /// <summary>Whether there is a time of that number, counted from 1.</summary>
    public bool Has(int number) => number >= 1 && (number <= Steps.Count || ThenEvery is not null);

    /// <summary>
    /// The limit of the time of that number and what it is counted from: the event itself, or, where the series goes on in
    /// another unit than its last step, the day of that step. Null beyond the end of the series.
    /// </summary>
    /// <param name="number">Which time, from 1.</param>
    /// <param name="anchor">The event: the first one, or the time before.</param>
    /// <param name="calendar">The authority's working days.</param>
    /// <param name="counting">Whether the anchor day can be day 1.</param>
    public (Period Within, AnchorTime From)? Of(int number, AnchorTime anchor, WorkingCalendar calendar, Counting counting)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        ArgumentNullException.ThrowIfNull(calendar);
        if (!Has(number))
        {
            return null;
        }

        if (number <= Steps.Count)
        {
            return (Steps[number - 1], anchor);
        }

        var (last, every, further) = (Steps[^1], ThenEvery!.Value, number - Steps.Count);
        if (CountedFrom == ScheduleBase.Last)
        {
            return (every, anchor);
        }

        // One sum from the event keeps a month's end: 30 November and 9 + 6 months is 28 February, not the end of a chain.
        return last.Unit == every.Unit
            ? (new(checked(last.Amount + (further * every.Amount)), every.Unit), anchor)
            : (every with { Amount = checked(further * every.Amount) }, new($"the day {last} after {anchor.Event}", calendar.Add(anchor.On, last, counting).Date));
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", Steps) + (ThenEvery is { } every ? $", then every {every}" : "") + (End is { } end ? $", {end}" : "");
}
