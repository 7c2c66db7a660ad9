using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);
    private static readonly Period OneWorkingDay = new(1, Unit.WorkingDays);

    [Fact]
    public void WhyNotWorking_OrdinaryWeekday_IsNull() => Assert.Null(England.WhyNotWorking(new(2026, 1, 6)));

    [Theory]
    [InlineData(3, "Saturday")]
    [InlineData(4, "Sunday")]
    [InlineData(1, "New Year’s Day")]
    public void WhyNotWorking_WeekendOrHoliday_NamesIt(int dayOfJanuary2026, string reason)
    {
        var day = new DateOnly(2026, 1, dayOfJanuary2026);

        Assert.Equal(new NonWorkingDay(day, reason, false), England.WhyNotWorking(day));
        Assert.False(England.IsWorkingDay(day));
    }

    [Fact]
    public void WhyNotWorking_HolidayBeyondTheData_IsProvisional() =>
        Assert.Equal(
            new NonWorkingDay(new(2031, 4, 11), "Good Friday", true),
            England.WhyNotWorking(new(2031, 4, 11)));

    [Fact]
    public void Closure_Weekday_IsSkippedWithTheAuthoritysReason()
    {
        var calendar = new WorkingCalendar(Division.EnglandAndWales, [new(new(2025, 12, 29), "Christmas shutdown")]);

        var reckoning = calendar.Add(new(2025, 12, 24), OneWorkingDay);

        Assert.Equal(new DateOnly(2025, 12, 30), reckoning.Date);
        Assert.Equal(
            ["Christmas Day", "Boxing Day", "Saturday", "Sunday", "closure: Christmas shutdown"],
            reckoning.Skipped.Select(day => day.Reason));
    }

    [Fact]
    public void Closure_OnAWeekendOrPublishedHoliday_LeavesTheirReason()
    {
        var closures = new[] { 25, 27 }.Select(day => new ClosureDay(new(2025, 12, day), "shut"));
        var calendar = new WorkingCalendar(Division.EnglandAndWales, closures);

        Assert.Equal("Christmas Day", calendar.WhyNotWorking(new(2025, 12, 25))?.Reason);
        Assert.Equal("Saturday", calendar.WhyNotWorking(new(2025, 12, 27))?.Reason);
    }

    [Fact]
    public void Closure_OnAComputedHoliday_MakesItCertain()
    {
        var calendar = new WorkingCalendar(Division.EnglandAndWales, [new(new(2031, 4, 11), "shut")]);

        Assert.Equal(new NonWorkingDay(new(2031, 4, 11), "closure: shut", false), calendar.WhyNotWorking(new(2031, 4, 11)));
    }

    [Fact]
    public void Change_NewHoliday_IsSkippedAndCertain()
    {
        var day = new DateOnly(2030, 7, 1);
        var calendar = new WorkingCalendar(
            Division.EnglandAndWales, changes: [new(Division.EnglandAndWales, day, "Royal wedding", false)]);

        Assert.Equal(new NonWorkingDay(day, "Royal wedding", false), calendar.WhyNotWorking(day));
    }

    [Fact]
    public void Change_MovedHoliday_WorksTheOldDayAndSkipsTheNew()
    {
        var calendar = new WorkingCalendar(
            Division.EnglandAndWales,
            changes:
            [
                new(Division.EnglandAndWales, new(2027, 5, 3), "Early May bank holiday", true),
                new(Division.EnglandAndWales, new(2027, 5, 7), "Early May bank holiday (moved)", false),
            ]);

        Assert.True(calendar.IsWorkingDay(new(2027, 5, 3)));
        Assert.Equal("Early May bank holiday (moved)", calendar.WhyNotWorking(new(2027, 5, 7))?.Reason);
    }

    [Fact]
    public void Change_OfAnotherDivision_IsIgnored()
    {
        var calendar = new WorkingCalendar(
            Division.EnglandAndWales, changes: [new(Division.Scotland, new(2027, 5, 4), "Scottish holiday", false)]);

        Assert.True(calendar.IsWorkingDay(new(2027, 5, 4)));
    }

    [Fact]
    public void Change_TwoForOneDay_LaterHolds()
    {
        var day = new DateOnly(2027, 5, 4);
        var calendar = new WorkingCalendar(
            Division.EnglandAndWales,
            changes:
            [
                new(Division.EnglandAndWales, day, "Proclaimed", false),
                new(Division.EnglandAndWales, day, "Proclaimed", true),
            ]);

        Assert.True(calendar.IsWorkingDay(day));
    }

    [Theory]
    [InlineData(2028, 12, 28, 1, false, "Fri 29 December 2028 is in the published data")]
    [InlineData(2028, 12, 29, 1, true, "1 and 2 January 2029 are not published")]
    [InlineData(2012, 1, 4, -1, false, "3 January 2012 is published")]
    [InlineData(2012, 1, 3, -1, true, "the last days of 2011 are not published")]
    public void Add_WorkingDaysAtTheEdgeOfTheData_AreProvisionalWhenBeyond(
        int year, int month, int day, int amount, bool provisional, string why)
    {
        var reckoning = England.Add(new(year, month, day), new Period(amount, Unit.WorkingDays));

        Assert.True(reckoning.Provisional == provisional, $"{why}: {reckoning}");
    }

    [Fact]
    public void Add_OverClosuresAndDeclaredDaysBeyondTheData_IsNotProvisional()
    {
        var calendar = new WorkingCalendar(
            Division.EnglandAndWales,
            closures: [new(new(2029, 1, 1), "shut")],
            changes: [new(Division.EnglandAndWales, new(2029, 1, 2), "New Year’s Day (substitute day)", true)]);

        var reckoning = calendar.Add(new(2028, 12, 29), OneWorkingDay);

        Assert.Equal((new DateOnly(2029, 1, 2), false), (reckoning.Date, reckoning.Provisional));
    }

    [Fact]
    public void Add_MonthsBeyondTheData_AreNotProvisional() =>
        Assert.Equal(new Reckoning(new(2035, 4, 30), [], false), England.Add(new(2035, 1, 31), new Period(3, Unit.Months)));

    [Theory]
    [InlineData(Counting.AfterAnchor)]
    [InlineData(Counting.FromAnchor)]
    public void Add_Zero_IsTheAnchorEvenOnASunday(Counting counting)
    {
        foreach (var unit in Enum.GetValues<Unit>())
        {
            Assert.Equal(new Reckoning(new(2026, 1, 4), [], false), England.Add(new(2026, 1, 4), new Period(0, unit), counting));
        }
    }

    [Fact]
    public void Add_InclusiveFromASaturday_NamesTheAnchorAsSkipped()
    {
        var reckoning = England.Add(new(2026, 1, 3), OneWorkingDay, Counting.FromAnchor);

        Assert.Equal(new DateOnly(2026, 1, 5), reckoning.Date);
        Assert.Equal(["Saturday", "Sunday"], reckoning.Skipped.Select(day => day.Reason));
    }

    [Fact]
    public void Add_CountingBack_ListsSkippedDaysEarliestFirst()
    {
        var reckoning = England.Add(new(2025, 12, 29), new Period(-1, Unit.WorkingDays));

        Assert.Equal(new DateOnly(2025, 12, 24), reckoning.Date);
        Assert.Equal([25, 26, 27, 28], reckoning.Skipped.Select(day => day.Date.Day));
    }

    [Fact]
    public void Add_UnknownUnit_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => England.Add(new(2026, 1, 5), new Period(1, (Unit)9)));

    [Fact]
    public void Add_BeyondTheLastDate_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => England.AddWorkingDays(new(9999, 12, 30), 5));

    [Theory]
    [InlineData("the same day, exclusive", 6, 6, Counting.AfterAnchor, 0)]
    [InlineData("the same day, inclusive", 6, 6, Counting.FromAnchor, 1)]
    [InlineData("the same Saturday, inclusive", 3, 3, Counting.FromAnchor, 0)]
    [InlineData("Monday to Friday, exclusive", 5, 9, Counting.AfterAnchor, 4)]
    [InlineData("Monday to Friday, inclusive", 5, 9, Counting.FromAnchor, 5)]
    [InlineData("Friday back to Monday, exclusive", 9, 5, Counting.AfterAnchor, -4)]
    [InlineData("Friday back to Monday, inclusive", 9, 5, Counting.FromAnchor, -5)]
    [InlineData("New Year’s Day to Monday", 1, 5, Counting.FromAnchor, 2)]
    public void CountWorkingDays_January2026_CountsAsStated(string range, int from, int to, Counting counting, int expected)
    {
        var count = England.CountWorkingDays(new(2026, 1, from), new(2026, 1, to), counting);

        Assert.True(count == expected, $"{range}: expected {expected}, counted {count}");
    }

    [Theory]
    [InlineData(1, 2, 31)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 5, 2)]
    [InlineData(4, 5, 2)]
    public void NextAndPreviousWorkingDay_January2026_StayOrMove(int day, int next, int previous)
    {
        var date = new DateOnly(2026, 1, day);

        Assert.Equal(next, England.NextWorkingDay(date).Day);
        Assert.Equal(previous, England.PreviousWorkingDay(date).Day);
    }

    [Fact]
    public void Reckoning_EqualParts_AreEqualAndIndependentOfTheGivenList()
    {
        var skipped = new List<NonWorkingDay> { new(new(2026, 1, 3), "Saturday", false) };
        var reckoning = new Reckoning(new(2026, 1, 5), skipped, false);
        var same = new Reckoning(new(2026, 1, 5), [.. skipped], false);

        skipped.Clear();

        Assert.Equal(same, reckoning);
        Assert.Equal(same.GetHashCode(), reckoning.GetHashCode());
        Assert.NotEqual(same, reckoning with { Skipped = [] });
    }
}
