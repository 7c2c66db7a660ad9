using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Tests.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Rules.Tests.Timescales;

public sealed class ScheduleTests
{
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);

    private static readonly Period[] Uneven = [new(28, Unit.CalendarDays), new(4, Unit.Months), new(9, Unit.Months)];

    [Theory]
    [InlineData(1, "2025-12-28")]
    [InlineData(2, "2026-03-30")]
    [InlineData(3, "2026-08-30")]
    [InlineData(4, "2027-02-28")]
    [InlineData(5, "2027-08-30")]
    public void Of_CountedFromTheFirstEvent_NeverChains(int number, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Due(new(Uneven, new Period(6, Unit.Months), ScheduleBase.First), number, new(2025, 11, 30)));

    [Theory]
    [InlineData(1, "2026-01-29")]
    [InlineData(2, "2026-05-01")]
    [InlineData(3, "2026-10-01")]
    [InlineData(4, "2026-07-01")]
    public void Of_CountedFromTheLastTime_TakesTheGap(int number, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), Due(new(Uneven, new Period(6, Unit.Months), ScheduleBase.Last), number, new(2026, 1, 1)));

    [Fact]
    public void Of_GoingOnInAnotherUnit_CountsFromTheDayOfTheLastStep() =>
        Assert.Equal(new DateOnly(2026, 2, 12), Due(new([new(28, Unit.CalendarDays)], new Period(1, Unit.Weeks), ScheduleBase.First), 3, new(2026, 1, 1)));

    [Fact]
    public void Of_BeyondASeriesThatEnds_IsNothing()
    {
        var gates = new Schedule(Uneven, null, ScheduleBase.First);

        Assert.True(gates.Has(3));
        Assert.False(gates.Has(4));
        Assert.Null(gates.Of(4, new("the event", new(2026, 1, 1)), England, Counting.AfterAnchor));
    }

    [Fact]
    public void Each_time_of_a_series_from_one_event_is_later_than_the_time_before() => WorkingDayCase.Check(given =>
    {
        var series = new Schedule([new(given.Days, Unit.WorkingDays)], new Period(Math.Max(1, given.Days / 3), Unit.WorkingDays), ScheduleBase.First);
        var dates = Enumerable.Range(1, 5).Select(number => Due(series, number, given.Anchor, given.Calendar)).ToList();
        return dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second);
    });

    [Fact]
    public void The_latest_of_two_events_is_never_before_the_earliest_and_the_first_given_is_one_of_them() => WorkingDayCase.Check(given =>
    {
        var events = new Dictionary<string, AnchorTime> { ["a"] = new("a", given.Anchor), ["b"] = new("b", given.Anchor.AddDays(given.Days - 20)) };
        DateOnly Pick(AnchorPick pick) => new AnchorChoice(pick, ["missing", "a", "b"]).Of(name => events.GetValueOrDefault(name))!.On;
        return Pick(AnchorPick.EarliestOf) <= Pick(AnchorPick.LatestOf) && Pick(AnchorPick.FirstGiven) == given.Anchor;
    });

    [Fact]
    public void An_aim_never_lies_after_the_limit_nor_the_beginning_of_a_range() => WorkingDayCase.Check(given =>
    {
        var timescale = new Timescale("t", "C1", "the event", new Period(given.Days + 1, Unit.WorkingDays), given.Counting)
        {
            Target = new Period(given.Days, Unit.WorkingDays),
            Earliest = new Period(given.Days, Unit.WorkingDays),
        };
        var deadline = timescale.From(given.Anchor, given.Calendar)!;
        return deadline.Target!.On < deadline.Due && deadline.IsTooEarly(deadline.Earliest!.On.AddDays(-1)) && !deadline.IsTooEarly(deadline.Due);
    });

    private static DateOnly Due(Schedule schedule, int number, DateOnly from, WorkingCalendar? calendar = null)
    {
        var (within, anchor) = schedule.Of(number, new("the event", from), calendar ?? England, Counting.AfterAnchor)!.Value;
        return (calendar ?? England).Add(anchor.On, within).Date;
    }
}
