using CinWorkflows.Cases.Duties;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Workflows.Duties;
using CinWorkflows.Workflows.Ports.Records.Duties;
using CinWorkflows.Workflows.Wording;

namespace CinWorkflows.Pages.Cases;

/// <summary>Why a date is that date, step by step: from which day it counts, how long, which days do not count, and the day that comes of it.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Reasons">Why the thing is asked for at all.</param>
internal sealed record DateRuler(IReadOnlyList<string> Steps, IReadOnlyList<string> Reasons)
{
    public static DateRuler Of(DutyView view, PolicyPack pack)
    {
        var duty = view.Duty;
        return new(
            duty.Deadline is { } deadline ? [.. Counted(deadline), .. Changed(view)] : [DutyExplanation.NoDate(duty, pack)],
            [.. DutyReasons.Of(duty, pack)]);
    }

    private static IEnumerable<string> Counted(Deadline deadline)
    {
        if (deadline.Within.Amount == 0)
        {
            yield return $"On {deadline.Anchor}: {PlainWords.Date(deadline.Due)}";
        }
        else
        {
            var length = deadline.Within with { Amount = Math.Abs(deadline.Within.Amount) };
            yield return $"Counts from {deadline.Anchor}: {PlainWords.Date(deadline.AnchoredOn)}";
            yield return deadline.Within.Amount < 0 ? $"{length} before that" : $"{length} after that";
            if (deadline.Skipped.Count > 0)
            {
                yield return $"Not counted: {PlainWords.And([.. Skipped(deadline.Skipped)])}";
            }

            yield return deadline.DueAt is { } at ? $"So by {PlainWords.Time(at)} on {PlainWords.Date(LondonTime.DateOf(at))}" : $"So by {PlainWords.Date(deadline.Due)}";
        }

        if (deadline.LastWorkingDay is { } last)
        {
            yield return $"That is not a working day: the last one before it is {PlainWords.Date(last)}";
        }

        if (deadline.Target is { } target)
        {
            yield return $"Aim for {PlainWords.Date(target.On)}";
        }

        if (deadline.Earliest is { } earliest)
        {
            yield return $"Not before {PlainWords.Date(earliest.On)}";
        }

        foreach (var remark in deadline.Remarks)
        {
            yield return remark;
        }

        if (deadline.Provisional)
        {
            yield return "It may move: the bank holidays of a year that it depends on are not published yet";
        }
    }

    /// <summary>Weekends together, other days each with its reason.</summary>
    private static IEnumerable<string> Skipped(IReadOnlyList<NonWorkingDay> days)
    {
        var weekends = days.Count(day => IsWeekend(day.Date));
        if (weekends > 0)
        {
            yield return weekends == 1 ? "1 day of a weekend" : $"{weekends} days of weekends";
        }

        foreach (var day in days.Where(day => !IsWeekend(day.Date)))
        {
            yield return $"{PlainWords.Date(day.Date)} ({day.Reason})";
        }
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>How it came to this date, where it was another before.</summary>
    private static IEnumerable<string> Changed(DutyView view) => view.Changes.Count < 2
        ? []
        : view.Changes.Select(change => $"{PlainWords.ShortDate(LondonTime.DateOf(change.At))}: {(change.Due is { } due ? $"set to {PlainWords.ShortDate(due)}" : "taken away")}, after “{CinWorkflows.Rules.Words.CodeWords.Of(change.Cause)}”");
}
