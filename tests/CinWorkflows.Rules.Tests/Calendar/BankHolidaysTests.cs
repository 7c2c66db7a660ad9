using System.Globalization;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Tests.Calendar;

public sealed class BankHolidaysTests
{
    // What proclamations changed, as "division: -the day the rule gives" and "+the day that was kept".
    private static readonly string[] OneOffs =
    [
        .. EveryDivision("-2012-05-28", "+2012-06-04", "+2012-06-05"),
        .. EveryDivision("-2020-05-04", "+2020-05-08"),
        .. EveryDivision("-2022-05-30", "+2022-06-02", "+2022-06-03", "+2022-09-19"),
        .. EveryDivision("+2023-05-08"),
        "Scotland: +2026-06-15",
    ];

    public static TheoryData<Division> Divisions => [.. Enum.GetValues<Division>()];

    [Fact]
    public void Published_DataFile_StatesItsProvenanceAndCoverage()
    {
        var published = BankHolidays.Published;

        Assert.Equal((2012, 2028), (published.FirstYear, published.LastYear));
        Assert.Equal("2026-08-21", published.Version);
        Assert.Contains("https://www.gov.uk/bank-holidays.json", published.Source);
        Assert.Contains("Open Government Licence v3.0", published.Licence);
    }

    [Theory]
    [InlineData("2012-06-05", "Queen’s Diamond Jubilee")]
    [InlineData("2020-05-08", "Early May bank holiday (VE day)")]
    [InlineData("2022-06-02", "Spring bank holiday")]
    [InlineData("2022-06-03", "Platinum Jubilee bank holiday")]
    [InlineData("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II")]
    [InlineData("2023-05-08", "Bank holiday for the coronation of King Charles III")]
    public void On_OneOffHoliday_IsPublishedInEveryDivision(string date, string title)
    {
        foreach (var division in Enum.GetValues<Division>())
        {
            Assert.Equal(new BankHoliday(Day(date), title, false), BankHolidays.Published.On(division, Day(date)));
        }
    }

    [Theory]
    [InlineData("2012-05-28", "moved to 4 June 2012")]
    [InlineData("2020-05-04", "moved to 8 May 2020")]
    [InlineData("2022-05-30", "moved to 2 June 2022")]
    public void On_DayThatAHolidayWasMovedFrom_IsNone(string date, string why)
    {
        foreach (var division in Enum.GetValues<Division>())
        {
            Assert.True(BankHolidays.Published.On(division, Day(date)) is null, $"{date} was {why} in {division}");
        }
    }

    [Fact]
    public void On_FirstMondayOfMay2022_StaysThoughTheSpringHolidayMoved() =>
        Assert.Equal("Early May bank holiday", BankHolidays.Published.On(Division.EnglandAndWales, new(2022, 5, 2))?.Title);

    [Fact]
    public void On_WorldCupHoliday_IsScottishOnly()
    {
        var day = new DateOnly(2026, 6, 15);

        Assert.Equal(new BankHoliday(day, "World Cup bank holiday", false), BankHolidays.Published.On(Division.Scotland, day));
        Assert.Null(BankHolidays.Published.On(Division.EnglandAndWales, day));
        Assert.Null(BankHolidays.Published.On(Division.NorthernIreland, day));
    }

    [Theory]
    [InlineData(Division.EnglandAndWales, "2026-12-28", "Boxing Day (substitute day)")]
    [InlineData(Division.EnglandAndWales, "2022-12-27", "Christmas Day (substitute day)")]
    [InlineData(Division.EnglandAndWales, "2022-01-03", "New Year’s Day (substitute day)")]
    [InlineData(Division.Scotland, "2022-01-04", "2nd January (substitute day)")]
    [InlineData(Division.Scotland, "2025-12-01", "St Andrew’s Day (substitute day)")]
    [InlineData(Division.NorthernIreland, "2012-03-19", "St Patrick’s Day (substitute day)")]
    [InlineData(Division.NorthernIreland, "2026-07-13", "Battle of the Boyne (Orangemen’s Day) (substitute day)")]
    public void On_SubstituteDay_SaysSo(Division division, string date, string title) =>
        Assert.Equal(title, BankHolidays.Published.On(division, Day(date))?.Title);

    [Fact]
    public void Rule_PublishedYears_DiffersOnlyByTheKnownOneOffs()
    {
        var differences =
            from division in Enum.GetValues<Division>()
            from year in Enumerable.Range(2012, 17)
            let rule = BankHolidayRules.InYear(division, year).Select(holiday => holiday.Date).ToHashSet()
            let kept = BankHolidays.Published.InYear(division, year).Select(holiday => holiday.Date).ToHashSet()
            from difference in rule.Except(kept).Select(day => $"-{day:yyyy-MM-dd}").Concat(kept.Except(rule).Select(day => $"+{day:yyyy-MM-dd}"))
            select $"{division}: {difference}";

        Assert.Equal(OneOffs.Order(StringComparer.Ordinal), differences.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rule_PublishedYears_GivesThePublishedTitles()
    {
        var differences =
            from division in Enum.GetValues<Division>()
            from year in Enumerable.Range(2012, 17)
            from rule in BankHolidayRules.InYear(division, year)
            let kept = BankHolidays.Published.On(division, rule.Date)
            where kept is not null && kept.Title != rule.Title
            select $"{division} {rule.Date:yyyy-MM-dd}: {rule.Title} / {kept.Title}";

        // A Scottish 1 January on a Sunday: GOV.UK has named the two substitute days both ways round.
        Assert.Equal(
            [
                "Scotland 2023-01-02: 2nd January / New Year’s Day (substitute day)",
                "Scotland 2023-01-03: New Year’s Day (substitute day) / 2nd January (substitute day)",
            ],
            differences);
    }

    [Theory]
    [InlineData(1818, 3, 22, "the earliest Easter")]
    [InlineData(1943, 4, 25, "the latest Easter")]
    [InlineData(2008, 3, 23, "an early Easter")]
    [InlineData(2038, 4, 25, "the next latest Easter")]
    [InlineData(2049, 4, 18, "a year with a correction")]
    public void Rule_Easter_FallsWhereTheTablesSay(int year, int month, int day, string which)
    {
        var goodFriday = BankHolidayRules.InYear(Division.Scotland, year).Single(holiday => holiday.Title == "Good Friday");

        Assert.True(goodFriday.Date == new DateOnly(year, month, day).AddDays(-2), $"{which}: {goodFriday.Date:yyyy-MM-dd}");
    }

    [Theory]
    [MemberData(nameof(Divisions))]
    public void InYear_AnyYear_IsWeekdaysInOrderAndProvisionalOnlyOutsideTheData(Division division)
    {
        var usual = division switch { Division.EnglandAndWales => 8, Division.Scotland => 9, _ => 10 };
        for (var year = 1980; year <= 2100; year++)
        {
            var holidays = BankHolidays.Published.InYear(division, year);

            Assert.All(holidays, holiday => Assert.True(
                holiday.Date.Year == year
                && holiday.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && holiday.Provisional == year is < 2012 or > 2028,
                $"{division}: {holiday}"));
            Assert.Equal(holidays.OrderBy(holiday => holiday.Date), holidays);
            Assert.Distinct(holidays.Select(holiday => holiday.Date));
            Assert.InRange(holidays.Count, usual, usual + 2);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2026)]
    [InlineData(9999)]
    public void InYear_AskedTwice_IsComputedOnce(int year) =>
        Assert.Same(
            BankHolidays.Published.InYear(Division.Scotland, year),
            BankHolidays.Published.InYear(Division.Scotland, year));

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    public void InYear_NoSuchYear_IsRefused(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.Published.InYear(Division.Scotland, year));

    [Fact]
    public void InYear_NoSuchDivision_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BankHolidays.Published.InYear((Division)7, 2026));

    private static IEnumerable<string> EveryDivision(params string[] differences) =>
        from division in Enum.GetValues<Division>() from difference in differences select $"{division}: {difference}";

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
