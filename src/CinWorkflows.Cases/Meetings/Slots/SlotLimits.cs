using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Meetings.Slots;

/// <summary>What bounds the time of a meeting: the duty's dates and what is wished.</summary>
/// <param name="Deadline">By when it is due; null where the source sets no timescale.</param>
/// <param name="RangeBinds">True where a day before the beginning of the deadline's range is refused.</param>
/// <param name="Recurs">True for a review, of which the next counts from this one.</param>
/// <param name="NoticeDays">How many working days' notice people are given; null for five, or fewer where the deadline is near.</param>
/// <param name="NotBefore">The first day that is wished.</param>
/// <param name="NotAfter">The last day that is wished.</param>
public sealed record SlotLimits(
    Deadline? Deadline,
    bool RangeBinds = false,
    bool Recurs = false,
    int? NoticeDays = null,
    DateOnly? NotBefore = null,
    DateOnly? NotAfter = null)
{
    private const int UsualNotice = 5;

    /// <summary>Where notice has to be shorter, it still leaves these days to choose from.</summary>
    private const int DaysToChooseFrom = 2;

    /// <summary>How far is looked where there is no deadline, or it has passed: in working days.</summary>
    private const int WithoutDeadline = 40;
    private const int AfterMissedDeadline = 10;

    /// <summary>How far beyond the deadline is looked for what would be the first time then: in working days.</summary>
    private const int Beyond = 5;

    /// <summary>Never more than this is looked at; of what recurs, the part next to the deadline.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(62);

    /// <summary>The window as of now.</summary>
    /// <param name="now">The instant from which the meeting is arranged.</param>
    /// <param name="calendar">The authority's working days.</param>
    public SlotWindow WindowAt(DateTimeOffset now, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var today = LondonTime.DateOf(now);
        var overdue = Deadline is { } missed && (missed.DueAt is { } at ? at <= now : missed.Due < today);
        var notice = NoticeDays ?? Notice(today, overdue, calendar);
        var limit = overdue || Deadline is null
            ? EndOf(calendar.AddWorkingDays(today, overdue ? notice + AfterMissedDeadline : WithoutDeadline))
            : Deadline.DueAt ?? EndOf(Deadline.Due);
        var until = Earlier(limit, NotAfter is { } last ? EndOf(last) : limit);

        var opens = Later(now, NotBefore is { } first ? LondonTime.StartOf(first) : Recurs ? until - Longest : now);
        var from = Later(opens, notice == 0 ? opens : LondonTime.StartOf(calendar.AddWorkingDays(today, notice)));
        until = Earlier(until, from + Longest);
        var closes = Deadline is { } due && !overdue && until == limit ? EndOf(calendar.AddWorkingDays(due.Due, Beyond)) : until;
        return new(opens, from, until, NotAfter is { } latest ? Earlier(closes, EndOf(latest)) : closes)
        {
            Due = Deadline?.Due,
            Overdue = overdue,
            Target = Deadline?.Target?.On,
            RangeFrom = Deadline?.Earliest?.On,
            RangeBinds = RangeBinds,
            Recurs = Recurs,
            NoticeDays = notice,
            Clause = Deadline?.Clause,
        };
    }

    private int Notice(DateOnly today, bool overdue, WorkingCalendar calendar)
    {
        if (Deadline is null || overdue)
        {
            return overdue ? 1 : UsualNotice;
        }

        var left = calendar.CountWorkingDays(today, Deadline.Due);
        return Math.Min(UsualNotice, Math.Max(Math.Min(left, 1), left - DaysToChooseFrom));
    }

    private static DateTimeOffset EndOf(DateOnly day) => LondonTime.StartOf(day.AddDays(1));

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one <= other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one >= other ? one : other;
}
