using CinWorkflows.Rules.Policies.Retention;

namespace CinWorkflows.Rules.Tests.Retention;

/// <summary>Until when cases are kept, by hand and by laws that hold for any schedule.</summary>
public sealed class RetentionScheduleTests
{
    private const int Rounds = 2_000;
    private const int Seed = 20261130;

    private static readonly DateOnly Closed = new(2026, 3, 31);

    [Theory]
    [InlineData("closure 6", "2032-03-31")]
    [InlineData("birth 25", "2041-06-01")]
    [InlineData("closure 6, birth 25", "2041-06-01")]
    [InlineData("closure 35, birth 25", "2061-03-31")]
    [InlineData("birth 75, death 15", "2091-06-01")]
    public void A_case_is_kept_until_the_last_of_its_periods_is_over(string keep, string until) =>
        Assert.Equal(DateOnly.Parse(until, null), LineOf(keep).KeptUntil(new(Closed, new(2016, 6, 1), null)));

    [Fact]
    public void After_a_death_the_period_from_it_counts_beside_the_others() =>
        Assert.Equal(new(2041, 3, 30), LineOf("closure 10, death 15").KeptUntil(new(Closed, null, new(2026, 3, 30))));

    [Theory]
    [InlineData(25, "2037-03-01")]
    [InlineData(24, "2036-02-29")]
    [InlineData(88, "2100-03-01")]
    public void The_birthday_of_29_February_is_1_March_where_the_year_has_none(int years, string until) =>
        Assert.Equal(DateOnly.Parse(until, null), LineOf($"birth {years}").KeptUntil(new(Closed, new(2012, 2, 29), null)));

    [Fact]
    public void Without_a_date_of_birth_that_is_asked_for_there_is_no_day() =>
        Assert.Null(LineOf("closure 6, birth 25").KeptUntil(new(Closed, null, new(2026, 3, 30))));

    [Fact]
    public void The_first_line_that_names_the_ending_counts_and_the_last_is_for_all_others()
    {
        var schedule = new RetentionSchedule([new("a", ["died", "lookedAfter"], [new(RetentionAnchor.Closure, 15)], "x"), new("b", [], [new(RetentionAnchor.Closure, 6)], "x")]);

        Assert.Equal(["a", "a", "b"], new[] { "lookedAfter", "died", "noLongerInNeed" }.Select(ending => schedule.LineFor(ending).Id));
    }

    [Fact]
    public void No_case_is_due_before_any_of_its_periods_is_over_and_none_without_all_that_is_asked_for()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            List<RetentionPeriod> keep = [.. Enum.GetValues<RetentionAnchor>().Where(_ => random.Next(2) == 0).Append(RetentionAnchor.Closure).Distinct().Select(from => new RetentionPeriod(from, random.Next(1, RetentionPeriod.Most + 1)))];
            var dates = new RetentionDates(Day(random), random.Next(4) == 0 ? null : Day(random), random.Next(2) == 0 ? null : Day(random));

            var until = new RetentionLine("x", [], keep, "x").KeptUntil(dates);

            Assert.Equal(keep.Exists(period => period.From == RetentionAnchor.Birth) && dates.Birth is null, until is null);
            foreach (var (from, years) in keep.Select(period => (From: period.From switch { RetentionAnchor.Birth => dates.Birth, RetentionAnchor.Death => dates.Death, _ => dates.Closure }, period.Years)).Where(period => period.From is not null))
            {
                Assert.True(until is null || until >= from!.Value.AddYears(years), $"Round {round}: {until} is before {from} + {years} years.");
                Assert.True(until is null || (until.Value.Year - from!.Value.Year) >= years, $"Round {round}: {until} is too early for {from} + {years} years.");
            }
        }
    }

    [Fact]
    public void A_longer_period_or_a_later_day_never_ends_earlier()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var (day, years) = (Day(random), random.Next(1, RetentionPeriod.Most));

            Assert.True(LineOf($"closure {years + 1}").KeptUntil(new(day, null, null)) > LineOf($"closure {years}").KeptUntil(new(day, null, null)));
            Assert.True(LineOf($"closure {years}").KeptUntil(new(day.AddDays(1), null, null)) >= LineOf($"closure {years}").KeptUntil(new(day, null, null)));
        }
    }

    [Fact]
    public void A_day_beyond_the_calendar_is_its_last() =>
        Assert.Equal(DateOnly.MaxValue, LineOf("closure 125").KeptUntil(new(new(9950, 1, 1), null, null)));

    private static DateOnly Day(Random random) => random.Next(20) == 0 ? new DateOnly(2000 + (4 * random.Next(10)), 2, 29) : new DateOnly(1990, 1, 1).AddDays(random.Next(20_000));

    private static RetentionLine LineOf(string keep) => new(
        "x",
        [],
        [.. keep.Split(", ").Select(period => period.Split(' ')).Select(period => new RetentionPeriod(Enum.Parse<RetentionAnchor>(period[0], ignoreCase: true), int.Parse(period[1], null)))],
        "x");
}
