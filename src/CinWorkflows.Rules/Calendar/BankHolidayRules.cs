namespace CinWorkflows.Rules.Calendar;

/// <summary>
/// Bank holidays by rule (Banking and Financial Dealings Act 1971 and the usual proclamations), for years that have no
/// published data. It cannot know one-off holidays, so everything it gives is provisional.
/// </summary>
internal static class BankHolidayRules
{
    private const int January = 1, March = 3, May = 5, July = 7, August = 8, November = 11, December = 12;

    public static IEnumerable<BankHoliday> InYear(Division division, int year) =>
        Observed(FixedDays(division, year)).Concat(MovableDays(division, year)).OrderBy(holiday => holiday.Date);

    private static List<BankHoliday> FixedDays(Division division, int year)
    {
        List<BankHoliday> days = [Day(January, 1, "New Year’s Day")];
        switch (division)
        {
            case Division.Scotland:
                days.Add(Day(January, 2, "2nd January"));
                days.Add(Day(November, 30, "St Andrew’s Day"));
                break;
            case Division.NorthernIreland:
                days.Add(Day(March, 17, "St Patrick’s Day"));
                days.Add(Day(July, 12, "Battle of the Boyne (Orangemen’s Day)"));
                break;
        }

        days.Add(Day(December, 25, "Christmas Day"));
        days.Add(Day(December, 26, "Boxing Day"));
        return days;

        BankHoliday Day(int month, int day, string title) => new(new DateOnly(year, month, day), title, true);
    }

    /// <summary>A fixed day at a weekend moves to the next weekday that is no holiday already.</summary>
    private static IEnumerable<BankHoliday> Observed(List<BankHoliday> days)
    {
        var taken = days.Select(day => day.Date).ToHashSet();
        foreach (var day in days)
        {
            if (!day.Date.IsWeekend())
            {
                yield return day;
                continue;
            }

            var substitute = day.Date;
            while (substitute.IsWeekend() || taken.Contains(substitute))
            {
                substitute = substitute.AddDays(1);
            }

            taken.Add(substitute);
            yield return day with { Date = substitute, Title = $"{day.Title} (substitute day)" };
        }
    }

    private static IEnumerable<BankHoliday> MovableDays(Division division, int year)
    {
        var easter = EasterSunday(year);
        yield return new(easter.AddDays(-2), "Good Friday", true);
        if (division is not Division.Scotland)
        {
            yield return new(easter.AddDays(1), "Easter Monday", true);
        }

        yield return new(FirstMonday(year, May), "Early May bank holiday", true);
        yield return new(LastMonday(year, May), "Spring bank holiday", true);
        yield return new(
            division is Division.Scotland ? FirstMonday(year, August) : LastMonday(year, August),
            "Summer bank holiday",
            true);
    }

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((DayOfWeek.Monday - first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>Easter in the Gregorian calendar, by the anonymous (Meeus/Jones/Butcher) algorithm.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var goldenIndex = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var lunarShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * goldenIndex) + century - (century / 4) - lunarShift + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (goldenIndex + (11 * epact) + (22 * weekday)) / 451;
        var daysFromMarch = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, daysFromMarch / 31, (daysFromMarch % 31) + 1);
    }
}
