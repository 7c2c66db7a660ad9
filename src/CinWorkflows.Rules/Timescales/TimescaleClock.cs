using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Timescales;

/// <summary>Works out timescales: which event counts, which time of a series it is, whose limit applies.</summary>
/// <param name="When">When an event of that name happened; null where it has not.</param>
/// <param name="InWords">An event's name in words.</param>
/// <param name="Regime">The arrangements that apply to the child.</param>
/// <param name="Team">The responsible team.</param>
/// <param name="Number">Which time of a series it is, from 1.</param>
/// <param name="Calendar">The authority's working days.</param>
public sealed record TimescaleClock(Func<string, AnchorTime?> When, Func<string, string> InWords, RegimeKind Regime, string Team, int Number, WorkingCalendar Calendar)
{
    /// <summary>The deadline; null where there is no limit, no event yet, or no further time in its series.</summary>
    /// <param name="timescale">What the pack says.</param>
    /// <exception cref="ArgumentNullException">There is no timescale.</exception>
    public Deadline? Of(Timescale timescale)
    {
        ArgumentNullException.ThrowIfNull(timescale);
        if (timescale.AnyOf.Count > 0)
        {
            var first = timescale.AnyOf.Select(Of).OfType<Deadline>().MinBy(one => (one.Due, one.DueAt));
            return first is null ? null : first with { Remarks = [.. first.Remarks, $"Of {CountWords.Of(timescale.AnyOf.Count, "alternative")}, the earliest day counts."] };
        }

        if (timescale.HasNoLimit || Anchor(timescale) is not { } anchor)
        {
            return null;
        }

        var remarks = timescale.Choice is { } choice ? new List<string> { choice.InWords(InWords) } : [];
        if (timescale.ExceptionFor(Regime, Team) is { } exception)
        {
            remarks.Add($"This is the limit {(exception.Team is null ? "for the arrangements that apply to this child" : "of the responsible team")}.");
            return (timescale with { Within = exception.Limit, Target = null, Earliest = null }).FromEvent(anchor, Calendar)! with { Remarks = remarks };
        }

        if (timescale.Paces is { } paces)
        {
            var every = paces.At(anchor.On, When(paces.Since)?.On, Calendar);
            return (timescale with { Within = every, Paces = null }).FromEvent(anchor, Calendar)! with { Remarks = [.. remarks, $"It is {paces}, counted from {InWords(paces.Since)}."] };
        }

        return timescale.Schedule is { } schedule ? OfSeries(timescale, schedule, anchor, remarks) : timescale.FromEvent(anchor, Calendar)! with { Remarks = remarks };
    }

    private Deadline? OfSeries(Timescale timescale, Schedule schedule, AnchorTime anchor, List<string> remarks)
    {
        remarks.Add($"It is number {Number.ToString(CultureInfo.InvariantCulture)} of the series: {schedule}, each counted from {(schedule.CountedFrom == ScheduleBase.First ? "the same day" : "the time before")}.");
        return schedule.Of(Number, anchor, Calendar, timescale.Counting) is var (within, from)
            ? (timescale with { Within = within, Schedule = null }).FromEvent(from, Calendar)! with { Remarks = remarks }
            : null;
    }

    private AnchorTime? Anchor(Timescale timescale) =>
        timescale.Choice is { } choice ? choice.Of(When) : timescale.Anchor is { } anchor ? When(anchor) : null;
}
