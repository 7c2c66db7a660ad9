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
    /// <summary>What ends a series besides the event that its pack names: the same happened again, and a new series runs. Null for most.</summary>
    public AnchorTime? TakenOverBy { get; init; }

    /// <summary>Whether a series has ended before this time of it.</summary>
    /// <param name="timescale">What the pack says.</param>
    /// <exception cref="ArgumentNullException">There is no timescale.</exception>
    public bool IsOver(Timescale timescale)
    {
        ArgumentNullException.ThrowIfNull(timescale);
        if (timescale.Schedule is not { End: { } end } schedule || Anchor(timescale) is not { } anchor)
        {
            return false;
        }

        var due = Regular(timescale, schedule, anchor, Number)?.Due;
        return due > TakenOverBy?.On
            || (EndOf(end) is { } day && (end.Last is { } last ? IsAfterTheLast(timescale, schedule, anchor, Opening(day, last)) : due > day.On));
    }

    /// <summary>The deadline; null where there is no limit, no event yet, or no further time in its series.</summary>
    /// <param name="timescale">What the pack says.</param>
    /// <exception cref="ArgumentNullException">There is no timescale.</exception>
    public Deadline? Of(Timescale timescale)
    {
        ArgumentNullException.ThrowIfNull(timescale);
        if (timescale.AnyOf.Count > 0)
        {
            return OfSeveral(timescale);
        }

        if (timescale.HasNoLimit || Anchor(timescale) is not { } anchor || !timescale.HoldsFor(anchor.On))
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

    /// <summary>The earliest of the alternatives whose events have come, or the latest once all have; one that does not hold yet for what happened is left out.</summary>
    private Deadline? OfSeveral(Timescale timescale)
    {
        if (timescale.LatestCounts && timescale.AnyOf.Any(one => Anchor(one) is null))
        {
            return null;
        }

        var days = timescale.AnyOf.Select(Of).OfType<Deadline>().ToList();

        // What has a day only is in time until the end of it.
        var counts = timescale.LatestCounts ? days.MaxBy(one => (one.Due, one.DueAt ?? DateTimeOffset.MaxValue)) : days.MinBy(one => (one.Due, one.DueAt));
        return counts is null ? null : counts with
        {
            Remarks = [.. counts.Remarks, $"Of {CountWords.Of(timescale.AnyOf.Count, "alternative")}, the {(timescale.LatestCounts ? "latest" : "earliest")} day counts."],
        };
    }

    private Deadline? OfSeries(Timescale timescale, Schedule schedule, AnchorTime anchor, List<string> remarks)
    {
        remarks.Add($"It is number {Number.ToString(CultureInfo.InvariantCulture)} of the series: {schedule}, each counted from {(schedule.CountedFrom == ScheduleBase.First ? "the same day" : "the time before")}.");
        if (IsOver(timescale) || Regular(timescale, schedule, anchor, Number) is not { } regular)
        {
            return null;
        }

        if (schedule.End is not { Last: { } last } end || EndOf(end) is not { } day || regular.Due < Opening(day, last))
        {
            return regular with { Remarks = remarks };
        }

        var closing = (timescale with { Schedule = null, Choice = null, Anchor = end.Until, Within = new(0, last.Unit), Earliest = -last, Counting = Counting.AfterAnchor }).FromEvent(day, Calendar)!;
        remarks.Add("It is the last one.");
        return regular.Due < closing.Due ? regular with { Earliest = closing.Earliest, Remarks = remarks } : closing with { Remarks = remarks };
    }

    private Deadline? Regular(Timescale timescale, Schedule schedule, AnchorTime anchor, int number) => schedule.Of(number, anchor, Calendar, timescale.Counting) is var (within, from)
        ? (timescale with { Within = within, Schedule = null }).FromEvent(from, Calendar)
        : null;

    /// <summary>Whether the time before this one was the last: it fell due, or was, in the window before the end.</summary>
    private bool IsAfterTheLast(Timescale timescale, Schedule schedule, AnchorTime anchor, DateOnly opening) => Number > 1
        && (schedule.CountedFrom == ScheduleBase.Last ? anchor.On : Regular(timescale, schedule, anchor, Number - 1)?.Due) >= opening;

    /// <summary>The end of the series; null while it is not known, and where the same happened again before it: what is said of the end is said of that.</summary>
    private AnchorTime? EndOf(SeriesEnd end) => When(end.Until) is { } named && !(TakenOverBy?.On < named.On) ? named : null;

    private DateOnly Opening(AnchorTime end, Period last) => Calendar.Add(end.On, -last, Counting.AfterAnchor).Date;

    private AnchorTime? Anchor(Timescale timescale) =>
        timescale.Choice is { } choice ? choice.Of(When) : timescale.Anchor is { } anchor ? When(anchor) : null;
}
