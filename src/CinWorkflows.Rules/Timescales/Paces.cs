using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>An interval that changes with the time that has gone by, such as every 6 weeks in the first year, then every 3 months.</summary>
/// <param name="Steps">The intervals in their order, at least two; the last has no end.</param>
/// <param name="Since">The event from which the time is counted, by name.</param>
public sealed record Paces(IReadOnlyList<PaceStep> Steps, string Since)
{
    /// <summary>The intervals in their order.</summary>
    public IReadOnlyList<PaceStep> Steps { get; init => field = ValueList<PaceStep>.Of(value); } = ValueList<PaceStep>.Of(Steps);

    /// <summary>The interval after something that was done on a day: that of the time in which the day lies.</summary>
    /// <param name="on">The day.</param>
    /// <param name="since">The day from which the time is counted; null where it is not known, and the first interval holds.</param>
    /// <param name="calendar">The authority's working days.</param>
    public Period At(DateOnly on, DateOnly? since, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Steps.First(step => step.Until is not { } until || since is not { } first || on < calendar.Add(first, until).Date).Every;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", Steps);
}
