using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using static CinWorkflows.Rules.Calendar.Counting;
using static CinWorkflows.Rules.Calendar.Division;
using static CinWorkflows.Rules.Calendar.Unit;

namespace CinWorkflows.Rules.Tests.Timescales;

/// <summary>Deadlines counted by hand on a wall calendar with the published bank holidays; the last column says how.</summary>
public sealed class HandWorkedDeadlineTests
{
    [Theory]
    // Christmas and New Year
    [InlineData(EnglandAndWales, "2025-12-18", 10, WorkingDays, AfterAnchor, "2026-01-06", "19 22 23 24 | 29 30 31 | 2 Jan | 5 6; out: 25, 26 Dec, 1 Jan")]
    [InlineData(EnglandAndWales, "2025-12-18", 10, WorkingDays, FromAnchor, "2026-01-05", "as above, but the 18th is day 1")]
    [InlineData(Scotland, "2025-12-18", 10, WorkingDays, AfterAnchor, "2026-01-07", "2 January is out as well")]
    [InlineData(EnglandAndWales, "2025-12-12", 20, WorkingDays, AfterAnchor, "2026-01-14", "5 to 19 Dec, 8 to 24 Dec, 11 to 31 Dec, 12 on 2 Jan, 17 to 9 Jan, 20 on the 14th")]
    [InlineData(EnglandAndWales, "2025-12-24", 1, WorkingDays, AfterAnchor, "2025-12-29", "Thu 25, Fri 26 holidays, then the weekend")]
    [InlineData(EnglandAndWales, "2026-12-24", 1, WorkingDays, AfterAnchor, "2026-12-29", "26 Dec is a Saturday: substitute on Mon 28")]
    [InlineData(EnglandAndWales, "2026-12-31", 1, WorkingDays, AfterAnchor, "2027-01-04", "Fri 1 Jan, then the weekend")]
    [InlineData(Scotland, "2026-12-31", 1, WorkingDays, AfterAnchor, "2027-01-05", "2 Jan is a Saturday: substitute on Mon 4")]
    [InlineData(EnglandAndWales, "2021-12-24", 1, WorkingDays, AfterAnchor, "2021-12-29", "Christmas at a weekend: substitutes on Mon 27, Tue 28")]
    [InlineData(EnglandAndWales, "2021-12-24", 5, WorkingDays, AfterAnchor, "2022-01-05", "29 30 31 | 4 5; Mon 3 Jan is the substitute")]
    [InlineData(Scotland, "2021-12-24", 5, WorkingDays, AfterAnchor, "2022-01-06", "29 30 31 | 5 6; Mon 3 and Tue 4 Jan are substitutes")]
    [InlineData(EnglandAndWales, "2022-12-23", 1, WorkingDays, AfterAnchor, "2022-12-28", "Mon 26 Boxing Day, Tue 27 substitute for Sunday’s Christmas")]
    [InlineData(EnglandAndWales, "2022-12-30", 1, WorkingDays, AfterAnchor, "2023-01-03", "Mon 2 Jan substitute for a Sunday")]
    [InlineData(Scotland, "2022-12-30", 1, WorkingDays, AfterAnchor, "2023-01-04", "Mon 2 and Tue 3 Jan")]
    [InlineData(EnglandAndWales, "2015-12-24", 2, WorkingDays, AfterAnchor, "2015-12-30", "Fri 25, Mon 28 substitute; 29 30")]
    // Easter and the spring holidays
    [InlineData(EnglandAndWales, "2026-04-02", 1, WorkingDays, AfterAnchor, "2026-04-07", "Good Friday 3, Easter Monday 6")]
    [InlineData(Scotland, "2026-04-02", 1, WorkingDays, AfterAnchor, "2026-04-06", "no Easter Monday in Scotland")]
    [InlineData(EnglandAndWales, "2026-03-27", 10, WorkingDays, AfterAnchor, "2026-04-14", "30 31 1 2 | 7 8 9 10 | 13 14")]
    [InlineData(Scotland, "2026-03-27", 10, WorkingDays, AfterAnchor, "2026-04-13", "30 31 1 2 | 6 7 8 9 10 | 13")]
    [InlineData(EnglandAndWales, "2025-04-17", 3, WorkingDays, FromAnchor, "2025-04-23", "Thu 17, Tue 22, Wed 23")]
    [InlineData(EnglandAndWales, "2025-04-18", 1, WorkingDays, FromAnchor, "2025-04-22", "Good Friday cannot be day 1; Tue 22 is")]
    [InlineData(EnglandAndWales, "2016-03-24", 1, WorkingDays, AfterAnchor, "2016-03-29", "Good Friday 25, clocks on Sun 27, Easter Monday 28")]
    [InlineData(EnglandAndWales, "2023-04-06", 20, WorkingDays, AfterAnchor, "2023-05-10", "4 to 14 Apr, 9 to 21, 14 to 28, 18 to 5 May, 20 on the 10th; out: 7 10 Apr, 1 8 May")]
    [InlineData(EnglandAndWales, "2026-03-02", 45, WorkingDays, AfterAnchor, "2026-05-07", "nine weeks are Mon 4 May; three holidays in them (3, 6 Apr, 4 May) push it to Thu 7")]
    // One-off and moved holidays
    [InlineData(EnglandAndWales, "2012-06-01", 1, WorkingDays, AfterAnchor, "2012-06-06", "spring holiday moved to Mon 4, Diamond Jubilee Tue 5")]
    [InlineData(EnglandAndWales, "2012-05-25", 1, WorkingDays, AfterAnchor, "2012-05-28", "the usual last Monday of May was worked")]
    [InlineData(EnglandAndWales, "2020-05-01", 5, WorkingDays, AfterAnchor, "2020-05-11", "Mon 4 worked; VE day on Fri 8; 4 5 6 7 | 11")]
    [InlineData(EnglandAndWales, "2022-06-01", 1, WorkingDays, AfterAnchor, "2022-06-06", "Thu 2 spring holiday, Fri 3 Platinum Jubilee")]
    [InlineData(EnglandAndWales, "2022-05-27", 1, WorkingDays, AfterAnchor, "2022-05-30", "the usual last Monday of May was worked")]
    [InlineData(EnglandAndWales, "2022-05-25", 10, WorkingDays, AfterAnchor, "2022-06-10", "26 27 | 30 31 1 | 6 7 8 9 10")]
    [InlineData(EnglandAndWales, "2022-09-16", 1, WorkingDays, AfterAnchor, "2022-09-20", "State Funeral on Mon 19")]
    [InlineData(NorthernIreland, "2022-09-08", 10, WorkingDays, AfterAnchor, "2022-09-23", "9 | 12 to 16 | 20 21 22 23")]
    [InlineData(EnglandAndWales, "2023-04-28", 6, WorkingDays, AfterAnchor, "2023-05-10", "2 3 4 5 | 9 10; out: Mon 1, coronation Mon 8")]
    [InlineData(Scotland, "2026-06-12", 1, WorkingDays, AfterAnchor, "2026-06-16", "World Cup holiday on Mon 15, Scotland only")]
    [InlineData(EnglandAndWales, "2026-06-12", 1, WorkingDays, AfterAnchor, "2026-06-15", "an ordinary Monday elsewhere")]
    [InlineData(Scotland, "2026-06-05", 10, WorkingDays, AfterAnchor, "2026-06-22", "8 to 12 | 16 to 19 | 22")]
    // What differs between the divisions
    [InlineData(NorthernIreland, "2026-03-13", 10, WorkingDays, AfterAnchor, "2026-03-30", "16 18 19 20 | 23 to 27 | 30; out: St Patrick 17")]
    [InlineData(NorthernIreland, "2026-07-10", 1, WorkingDays, AfterAnchor, "2026-07-14", "12 July is a Sunday: substitute on Mon 13")]
    [InlineData(Scotland, "2026-07-31", 1, WorkingDays, AfterAnchor, "2026-08-04", "summer holiday on the first Monday of August")]
    [InlineData(EnglandAndWales, "2026-07-31", 1, WorkingDays, AfterAnchor, "2026-08-03", "summer holiday only on 31 August")]
    [InlineData(Scotland, "2026-11-27", 1, WorkingDays, AfterAnchor, "2026-12-01", "St Andrew on Mon 30")]
    [InlineData(NorthernIreland, "2026-01-19", 45, WorkingDays, AfterAnchor, "2026-03-24", "nine weeks are Mon 23 March; St Patrick adds one")]
    // The assessment’s 45 working days
    [InlineData(EnglandAndWales, "2026-01-05", 45, WorkingDays, AfterAnchor, "2026-03-09", "nine weeks without a holiday")]
    [InlineData(EnglandAndWales, "2025-11-17", 45, WorkingDays, AfterAnchor, "2026-01-22", "nine weeks are Mon 19 Jan; 25 26 Dec, 1 Jan add three")]
    [InlineData(Scotland, "2025-11-17", 45, WorkingDays, AfterAnchor, "2026-01-26", "1 Dec (St Andrew on a Sunday) and 2 Jan add two more: 20 21 22 23 | 26")]
    // Anchors at a weekend
    [InlineData(EnglandAndWales, "2026-01-10", 10, WorkingDays, AfterAnchor, "2026-01-23", "from Saturday: 12 to 16, 19 to 23")]
    [InlineData(EnglandAndWales, "2026-01-10", 10, WorkingDays, FromAnchor, "2026-01-23", "Saturday cannot be day 1, so the same")]
    [InlineData(EnglandAndWales, "2026-01-09", 10, WorkingDays, FromAnchor, "2026-01-22", "Friday is day 1")]
    // Leap days
    [InlineData(EnglandAndWales, "2024-02-28", 1, WorkingDays, AfterAnchor, "2024-02-29", "Thursday 29 February is a working day")]
    [InlineData(EnglandAndWales, "2020-02-28", 1, WorkingDays, AfterAnchor, "2020-03-02", "29 February was a Saturday")]
    [InlineData(EnglandAndWales, "2024-02-15", 20, WorkingDays, AfterAnchor, "2024-03-14", "16 | 19 to 23 | 26 to 1 | 4 to 8 | 11 to 14")]
    [InlineData(EnglandAndWales, "2024-02-29", 12, Months, AfterAnchor, "2025-02-28", "no 29th a year on")]
    [InlineData(EnglandAndWales, "2023-02-28", 12, Months, AfterAnchor, "2024-02-28", "the same number, not the month’s end")]
    [InlineData(EnglandAndWales, "2023-11-30", 3, Months, AfterAnchor, "2024-02-29", "last day of a leap February")]
    // Clock changes
    [InlineData(EnglandAndWales, "2026-03-27", 1, WorkingDays, AfterAnchor, "2026-03-30", "clocks go forward on Sun 29")]
    [InlineData(EnglandAndWales, "2026-10-23", 1, WorkingDays, AfterAnchor, "2026-10-26", "clocks go back on Sun 25")]
    [InlineData(EnglandAndWales, "2026-10-24", 1, CalendarDays, AfterAnchor, "2026-10-25", "the day of 25 hours is one day")]
    [InlineData(EnglandAndWales, "2026-10-22", 10, CalendarDays, AfterAnchor, "2026-11-01", "a Sunday, and it stays")]
    // Months, weeks and days of the calendar, never moved off a holiday
    [InlineData(EnglandAndWales, "2025-12-31", 3, Months, AfterAnchor, "2026-03-31", "31 to 31")]
    [InlineData(EnglandAndWales, "2026-10-31", 1, Months, AfterAnchor, "2026-11-30", "November has no 31st")]
    [InlineData(EnglandAndWales, "2026-01-31", 1, Months, AfterAnchor, "2026-02-28", "February has no 31st")]
    [InlineData(EnglandAndWales, "2025-11-30", 3, Months, AfterAnchor, "2026-02-28", "February has no 30th; a Saturday, and it stays")]
    [InlineData(EnglandAndWales, "2026-01-04", 3, Months, AfterAnchor, "2026-04-04", "Easter Saturday, and it stays")]
    [InlineData(EnglandAndWales, "2025-09-25", 3, Months, AfterAnchor, "2025-12-25", "Christmas Day, and it stays")]
    [InlineData(EnglandAndWales, "2026-01-01", 3, Months, FromAnchor, "2026-03-31", "all of January, February, March")]
    [InlineData(EnglandAndWales, "2025-11-30", 3, Months, FromAnchor, "2026-02-28", "the day before a 30 February that does not exist is February’s last")]
    [InlineData(EnglandAndWales, "2026-01-01", 1, Weeks, FromAnchor, "2026-01-07", "seven days, the first counted")]
    [InlineData(EnglandAndWales, "2026-01-01", 4, Weeks, AfterAnchor, "2026-01-29", "28 days on")]
    [InlineData(EnglandAndWales, "2026-05-31", 6, Weeks, FromAnchor, "2026-07-11", "42 days, the first counted")]
    // Backwards
    [InlineData(EnglandAndWales, "2026-01-06", -10, WorkingDays, AfterAnchor, "2025-12-18", "5 2 | 31 30 29 | 24 23 22 | 19 18")]
    [InlineData(EnglandAndWales, "2026-04-08", -5, WorkingDays, AfterAnchor, "2026-03-30", "7 | 2 1 31 30")]
    [InlineData(EnglandAndWales, "2026-03-31", -1, Months, AfterAnchor, "2026-02-28", "February has no 31st")]
    [InlineData(EnglandAndWales, "2026-03-31", -3, Months, FromAnchor, "2026-01-01", "all of March, February, January")]
    public void From_WallCalendar_GivesTheDayCountedByHand(
        Division division, string anchoredOn, int amount, Unit unit, Counting counting, string expected, string how)
    {
        var timescale = new Timescale("example", "C1", "the event", new Period(amount, unit), counting);

        var deadline = timescale.From(Day(anchoredOn), new WorkingCalendar(division));

        Assert.True(
            deadline is { Provisional: false } && deadline.Due == Day(expected),
            $"Expected {expected} ({how}) and nothing provisional, but: {deadline?.Explain()}");
    }

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
