using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Timescales;

/// <summary>A deadline in plain English.</summary>
internal static class DeadlineWords
{
    public static string Explain(Deadline deadline)
    {
        var counted = deadline.DueAt is { } at
            ? $"Due {Full(at)}: {Length(deadline)} {deadline.Anchor} {Since(deadline)} ({ClauseWords.Of(deadline.Clause)}); "
                + $"hours run on through nights, weekends and holidays{ClocksChanged(deadline)}"
            : deadline is { Within.Amount: 0, Earliest: null } ? $"Due {Full(deadline.Due)}: on {deadline.Anchor} ({ClauseWords.Of(deadline.Clause)})"
            : $"Due {Full(deadline.Due)}: {Length(deadline)} {deadline.Anchor} on {Full(deadline.AnchoredOn)} ({ClauseWords.Of(deadline.Clause)}), "
                + $"{AnchorDay(deadline)}{Passed(deadline)}{Caveat(deadline)}";
        return string.Join(" ", [$"{counted}.", .. Milestones(deadline), .. deadline.Remarks]);
    }

    private static IEnumerable<string> Milestones(Deadline deadline)
    {
        if (deadline.LastWorkingDay is { } last)
        {
            yield return $"That is no working day; the last one before it is {Full(last)}.";
        }

        if (deadline.Target is { } target)
        {
            yield return $"The aim is {Full(target)} ({Absolute(target.Within)}); the date above is the limit.";
        }

        if (deadline.Earliest is { } earliest)
        {
            yield return $"Before {Full(earliest)} ({Absolute(earliest.Within)}) it is too early.";
        }
    }

    private static string Length(Deadline deadline)
    {
        var (back, exclusive) = (deadline.Within.Amount < 0, deadline.Counting == Counting.AfterAnchor || deadline.DueAt is not null);
        var length = deadline.Earliest is { } earliest
            ? back ? $"{Math.Abs(deadline.Within.Amount)} to {Absolute(earliest.Within)}" : $"{earliest.Within.Amount} to {deadline.Within}"
            : $"{Absolute(deadline.Within)}";
        return (back, exclusive) switch
        {
            (false, true) => $"{length} after",
            (false, _) => $"{length} from",
            (true, true) => $"{length} before",
            (true, _) => $"{length} back from",
        };
    }

    private static string Since(Deadline deadline) => deadline.AnchoredAt is { } at
        ? $"on {Full(at)}"
        : $"on {Full(deadline.AnchoredOn)}, counted from the {(deadline.Within.Amount < 0 ? "start" : "end")} of that day because no time is known";

    private static string AnchorDay(Deadline deadline) =>
        deadline.Counting == Counting.AfterAnchor ? "the anchor day not counted"
        : deadline.Skipped.Any(day => day.Date == deadline.AnchoredOn) ? "the anchor day not counted because it is not a working day"
        : "the anchor day counted as day 1";

    private static string Passed(Deadline deadline) =>
        deadline.Within.Unit != Unit.WorkingDays ? "; weekends and bank holidays count and do not move it"
        : deadline.Skipped.Count == 0 ? "; no day skipped"
        : $"; skipped {string.Join(", ", deadline.Skipped.Select(Name))}";

    private static string Caveat(Deadline deadline) =>
        deadline.Provisional ? "; provisional, because the bank holidays of a year that it depends on are not published" : "";

    private static string ClocksChanged(Deadline deadline)
    {
        var due = deadline.DueAt!.Value;
        return LondonTime.Zone.GetUtcOffset(due) == LondonTime.Zone.GetUtcOffset(due.AddHours(-deadline.Within.Amount)) ? "" : "; the clocks change in between";
    }

    private static Period Absolute(Period period) => period with { Amount = Math.Abs(period.Amount) };

    private static string Name(NonWorkingDay day)
    {
        var date = day.Date.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
        return day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? date : $"{date} ({day.Reason})";
    }

    private static string Full(Milestone milestone) => milestone.At is { } at ? Full(at) : Full(milestone.On);

    private static string Full(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, LondonTime.Zone);
        return $"{Full(DateOnly.FromDateTime(local.DateTime))} at {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    private static string Full(DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
}
