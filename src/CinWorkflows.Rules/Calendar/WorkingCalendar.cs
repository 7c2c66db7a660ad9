namespace CinWorkflows.Rules.Calendar;

/// <summary>
/// The working days of one authority: Monday to Friday in Europe/London, less the bank holidays of its division, as
/// changed by later proclamations, and less its own closure days. Immutable and safe to share between threads.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly BankHolidays _published;
    private readonly Dictionary<DateOnly, ClosureDay> _closures = [];
    private readonly Dictionary<DateOnly, HolidayChange> _changes = [];

    /// <summary>Makes the calendar of one authority. Of two entries for one day the later in the list holds.</summary>
    /// <param name="division">Whose bank holidays the authority keeps.</param>
    /// <param name="closures">The authority’s own closure days; none if left out.</param>
    /// <param name="changes">Bank holidays proclaimed or withdrawn since the data was published; those of other divisions are ignored.</param>
    /// <param name="published">The bank holidays to start from; <see cref="BankHolidays.Published"/> if left out.</param>
    public WorkingCalendar(
        Division division,
        IEnumerable<ClosureDay>? closures = null,
        IEnumerable<HolidayChange>? changes = null,
        BankHolidays? published = null)
    {
        Division = division;
        _published = published ?? BankHolidays.Published;
        foreach (var closure in closures ?? [])
        {
            _closures[closure.Date] = closure;
        }

        foreach (var change in (changes ?? []).Where(change => change.Division == division))
        {
            _changes[change.Date] = change;
        }
    }

    /// <summary>Whose bank holidays this calendar keeps.</summary>
    public Division Division { get; }

    /// <summary>Whether the day is a working day of the authority.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        !date.IsWeekend() && !_closures.ContainsKey(date) && HolidayOn(date) is null;

    /// <summary>Why the day is no working day, or null when it is one. A weekend goes before a bank holiday, a published bank holiday before a closure.</summary>
    public NonWorkingDay? WhyNotWorking(DateOnly date)
    {
        if (date.IsWeekend())
        {
            return new NonWorkingDay(date, date.DayOfWeek.ToString(), false);
        }

        var holiday = HolidayOn(date);
        return holiday is not { Provisional: false } && _closures.TryGetValue(date, out var closure)
            ? new NonWorkingDay(date, $"closure: {closure.Reason}", false)
            : holiday is null ? null : new NonWorkingDay(date, holiday.Title, holiday.Provisional);
    }

    /// <summary>
    /// Counts a period from an anchor day and says what was skipped. Working days end on a working day. Calendar days,
    /// weeks and months are not moved off weekends and holidays: a statutory "at least every three months" is not
    /// extended by a weekend. A month ends on the same day number, or on the last day of a shorter month (30 November
    /// plus 3 months is 28 or 29 February); counted inclusively, calendar units end one day nearer the anchor, unless
    /// the month was too short to hold the day.
    /// </summary>
    /// <param name="anchor">The day that the count starts from.</param>
    /// <param name="period">How far; a negative amount counts back, zero gives the anchor itself.</param>
    /// <param name="counting">Whether the anchor day can be day 1.</param>
    /// <exception cref="ArgumentException">The period is counted in hours, which a day has no part in.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The result is not a date of the years 1 to 9999, or the unit is unknown.</exception>
    public Reckoning Add(DateOnly anchor, Period period, Counting counting = Counting.AfterAnchor)
    {
        if (period.Amount == 0)
        {
            return new Reckoning(anchor, [], false);
        }

        return period.Unit switch
        {
            Unit.WorkingDays => Walk(anchor, period.Amount, counting),
            Unit.CalendarDays => Calendar(anchor.AddDays(period.Amount)),
            Unit.Weeks => Calendar(anchor.AddDays(checked(period.Amount * 7))),
            Unit.Months => Calendar(anchor.AddMonths(period.Amount)),
            Unit.Hours => throw new ArgumentException("Hours count from an instant, not from a day.", nameof(period)),
            _ => throw new ArgumentOutOfRangeException(nameof(period), period.Unit, "No such unit."),
        };

        Reckoning Calendar(DateOnly corresponding)
        {
            var tooShort = period is { Unit: Unit.Months, Amount: > 0 } && corresponding.Day != anchor.Day;
            return counting == Counting.AfterAnchor || tooShort
                ? new Reckoning(corresponding, [], false)
                : new Reckoning(corresponding.AddDays(-Math.Sign(period.Amount)), [], false);
        }
    }

    /// <summary>The day that a number of working days leads to; negative counts back, zero gives the anchor itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is not a date of the years 1 to 9999.</exception>
    public DateOnly AddWorkingDays(DateOnly anchor, int days, Counting counting = Counting.AfterAnchor) =>
        Add(anchor, new Period(days, Unit.WorkingDays), counting).Date;

    /// <summary>
    /// How many working days lie from one day to another, the last day counted, the first one only under
    /// <see cref="Counting.FromAnchor"/>; negative when <paramref name="to"/> is the earlier. The inverse of
    /// <see cref="AddWorkingDays"/>, except that from a day to itself an inclusive count has no direction: it is 1 on a
    /// working day, else 0.
    /// </summary>
    public int CountWorkingDays(DateOnly from, DateOnly to, Counting counting = Counting.AfterAnchor)
    {
        var step = from <= to ? 1 : -1;
        var count = counting == Counting.FromAnchor && IsWorkingDay(from) ? step : 0;
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            count += IsWorkingDay(day) ? step : 0;
        }

        return count;
    }

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none before the year 10000.</exception>
    public DateOnly NextWorkingDay(DateOnly onOrAfter) => AddWorkingDays(onOrAfter, 1, Counting.FromAnchor);

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none since the year 1.</exception>
    public DateOnly PreviousWorkingDay(DateOnly onOrBefore) => AddWorkingDays(onOrBefore, -1, Counting.FromAnchor);

    /// <summary>The bank holiday of a day, later proclamations included, or null where it is none. A weekend can hold one.</summary>
    public BankHoliday? HolidayOn(DateOnly date) =>
        _changes.TryGetValue(date, out var change)
            ? change.Withdrawn ? null : new BankHoliday(date, change.Title, false)
            : _published.On(Division, date);

    private Reckoning Walk(DateOnly anchor, int days, Counting counting)
    {
        var step = Math.Sign(days);
        var day = counting == Counting.FromAnchor ? anchor : anchor.AddDays(step);
        var skipped = new List<NonWorkingDay>();
        var provisional = false;
        for (var left = days; ; day = day.AddDays(step))
        {
            provisional |= IsUnpublished(day);
            if (WhyNotWorking(day) is { } why)
            {
                skipped.Add(why);
            }
            else if ((left -= step) == 0)
            {
                break;
            }
        }

        if (step < 0)
        {
            skipped.Reverse();
        }

        return new Reckoning(day, skipped, provisional);
    }

    /// <summary>A weekday that nothing certain (a closure, a proclaimed change, published data) decides.</summary>
    private bool IsUnpublished(DateOnly date) =>
        !_published.Covers(date) && !date.IsWeekend() && !_closures.ContainsKey(date) && !_changes.ContainsKey(date);
}
