using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Tests.Calendar;

public sealed class SchoolTermsTests
{
    private static readonly SchoolTerm Spring = new("Spring", new(2026, 1, 5), new(2026, 3, 27), [new("Half-term", new(2026, 2, 16), new(2026, 2, 20)), new("Training day", new(2026, 1, 5), new(2026, 1, 5))]);

    private static readonly SchoolTerm Summer = new("Summer", new(2026, 4, 13), new(2026, 7, 21), [new("Half-term", new(2026, 5, 25), new(2026, 5, 29))]);

    private static readonly SchoolTerms Terms = new([Spring, Summer]);

    private static readonly WorkingCalendar Calendar = new(Division.EnglandAndWales);

    [Theory]
    [InlineData("2026-01-06", true)]
    [InlineData("2026-01-05", false)]
    [InlineData("2026-02-18", false)]
    [InlineData("2026-03-27", true)]
    [InlineData("2026-04-08", false)]
    [InlineData("2026-05-04", false)]
    [InlineData("2026-05-05", true)]
    [InlineData("2026-05-09", false)]
    [InlineData("2026-07-21", true)]
    public void SchoolDay_WhereTheTermsAreKnown_IsAWeekdayOfATermWithoutBreakAndBankHoliday(string day, bool isHeld) =>
        Assert.Equal(isHeld, SchoolDay.Is(DateOnly.Parse(day), Terms, Calendar));

    [Theory]
    [InlineData("2026-01-02", true)]
    [InlineData("2026-07-22", true)]
    [InlineData("2026-08-12", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-08-15", false)]
    public void SchoolDay_WhereNothingIsKnown_IsEveryWorkingDay(string day, bool isHeld)
    {
        Assert.Equal(isHeld, SchoolDay.Is(DateOnly.Parse(day), Terms, Calendar));
        Assert.Equal(isHeld, SchoolDay.Is(DateOnly.Parse(day), null, Calendar));
    }

    [Theory]
    [InlineData("2026-01-05", "Training day")]
    [InlineData("2026-02-16", "Half-term")]
    [InlineData("2026-04-01", "school holidays")]
    [InlineData("2026-01-06", null)]
    [InlineData("2026-08-03", null)]
    public void HolidayOn_ADayWithoutTeaching_NamesIt(string day, string? name) => Assert.Equal(name, Terms.HolidayOn(DateOnly.Parse(day)));

    [Fact]
    public void FaultsOf_EachFault_NamesItsFieldAndTheFix()
    {
        Assert.Equal(["terms: no term is given; give at least one with name, from and to."], Told());
        Assert.Equal(["terms[0].to: 2026-01-01 is before its beginning 2026-01-05; correct the one that is wrong."], Told(Spring with { To = new(2026, 1, 1), Breaks = [] }));
        Assert.Equal(["terms[0].name: the name is missing; give the one that the authority publishes."], Told(Spring with { Name = " " }));
        Assert.Equal(["terms[1].from: 2026-03-27 is in 'Spring', which ends on 2026-03-27; terms do not overlap."], Told(Spring, Summer with { From = new(2026, 3, 27) }));
        Assert.Equal(["terms[1].from: 'Spring' comes before 'Summer'; give the terms in order of their dates."], Told(Summer, Spring));
        Assert.Equal(["terms[1].from: more than 70 days lie between 'Spring' and 'Late'; give the term that is left out."], Told(Spring, new("Late", new(2026, 9, 2), new(2026, 12, 18))));
        Assert.Equal(["terms[0].to: the term lasts more than 140 days; correct a date, or give the terms one by one."], Told(new SchoolTerm("Year", new(2025, 9, 2), new(2026, 7, 21))));
        Assert.Equal(
            ["terms[0].breaks[0].from: 'Easter' is not inside the term (2026-01-05 to 2026-03-27); between terms no break is needed."],
            Told(Spring with { Breaks = [new("Easter", new(2026, 3, 27), new(2026, 4, 10))] }));
        Assert.Equal(
            ["terms[0].breaks[1].from: 'Inset' overlaps 'Half-term' (2026-02-16 to 2026-02-20); give each day once."],
            Told(Spring with { Breaks = [Spring.Breaks[0], new("Inset", new(2026, 2, 20), new(2026, 2, 20))] }));
    }

    [Fact]
    public void Terms_WithAFault_CannotBeMade() => Assert.Throws<ArgumentException>(() => new SchoolTerms([Summer, Spring]));

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    [InlineData("2037-05-31", true)]
    [InlineData("2037-06-01", false)]
    public void MayBeOfSchoolAge_IsFromFiveToSixteenOrUnknown(string day, bool isOfAge)
    {
        Assert.Equal(isOfAge, SchoolDay.MayBeOfSchoolAge(new DateOnly(2021, 6, 1), DateOnly.Parse(day)));
        Assert.True(SchoolDay.MayBeOfSchoolAge(null, DateOnly.Parse(day)));
    }

    private static IEnumerable<string> Told(params SchoolTerm[] terms) => SchoolTerms.FaultsOf(terms).Select(fault => fault.ToString());
}
