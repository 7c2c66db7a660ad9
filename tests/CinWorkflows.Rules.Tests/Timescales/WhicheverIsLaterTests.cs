using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Rules.Tests.Timescales;

/// <summary>Limits that are several, each with its own length from its own event: the earliest day counts, or the latest.</summary>
public sealed class WhicheverIsLaterTests
{
    private const int Tries = 2_000;

    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);
    private static readonly Timescale Meeting = Limit("meeting", new(5, Unit.WorkingDays));
    private static readonly Timescale Assessment = Limit("assessment", new(15, Unit.WorkingDays));
    private static readonly Timescale Later = Several(latest: true, Meeting, Assessment);

    [Theory]
    [InlineData("2026-04-17", "2026-03-25", "2026-04-24", "five working days after 17 April: 20 to 24 April")]
    [InlineData("2026-03-27", "2026-03-25", "2026-04-17", "fifteen after 25 March, without 3 and 6 April; the meeting gave 7 April")]
    public void The_later_day_counts_whichever_event_it_comes_from(string meeting, string assessment, string due, string how)
    {
        var limit = Due(Later, ("meeting", DateOnly.Parse(meeting)), ("assessment", DateOnly.Parse(assessment)))!;

        Assert.True($"{limit.Due:yyyy-MM-dd}" == due, $"{how}; but {limit.Explain()}");
        Assert.EndsWith("Of 2 alternatives, the latest day counts.", limit.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_day_before_each_of_the_events_has_come()
    {
        Assert.Null(Due(Later, ("meeting", new(2026, 4, 17))));
        Assert.Null(Due(Later, ("assessment", new(2026, 3, 25))));
        Assert.NotNull(Due(Later with { LatestCounts = false }, ("assessment", new(2026, 3, 25))));
    }

    [Fact]
    public void One_that_does_not_hold_yet_for_what_happened_is_left_out()
    {
        var later = Several(latest: true, Meeting, Assessment.OnlyFrom(new(2026, 4, 1)));

        Assert.Equal(new DateOnly(2026, 4, 7), Due(later, ("meeting", new(2026, 3, 27)), ("assessment", new(2026, 3, 25)))!.Due);
    }

    [Fact]
    public void A_day_ends_after_every_hour_of_it()
    {
        var later = Several(latest: true, Limit("concern", new(24, Unit.Hours)), Limit("meeting", new(1, Unit.CalendarDays)));

        Assert.Null(Due(later, ("concern", new(2026, 4, 16)), ("meeting", new(2026, 4, 16)))!.DueAt);
    }

    [Fact]
    public void The_day_is_never_later_than_each_of_the_limits_that_are_stated_nor_earlier_than_any()
    {
        var random = new Random(20261201);
        for (var number = 0; number < Tries; number++)
        {
            List<Timescale> limits = [.. Enumerable.Range(0, random.Next(2, 5)).Select(one => Limit($"event{one}", new(random.Next(1, 60), Units[random.Next(Units.Length)])))];
            List<(string Event, DateOnly On)> days = [.. limits.Select(limit => (limit.Anchor!, new DateOnly(2025, 1, 1).AddDays(random.Next(0, 700))))];
            List<DateOnly> each = [.. limits.Select(limit => Due(limit, [.. days])!.Due)];

            Assert.Equal(each.Max(), Due(Several(latest: true, [.. limits]), [.. days])!.Due);
            Assert.Equal(each.Min(), Due(Several(latest: false, [.. limits]), [.. days])!.Due);
            Assert.Null(Due(Several(latest: true, [.. limits]), [.. days.Skip(1)]));
        }
    }

    private static readonly Unit[] Units = [Unit.WorkingDays, Unit.CalendarDays, Unit.Weeks, Unit.Months];

    private static Timescale Limit(string anchor, Period within) => new("limit", "E1", anchor, within, Counting.AfterAnchor);

    private static Timescale Several(bool latest, params Timescale[] limits) => new("limit", "E1", null, null, Counting.AfterAnchor) { AnyOf = limits, LatestCounts = latest };

    private static Deadline? Due(Timescale timescale, params (string Event, DateOnly On)[] days) => new TimescaleClock(
        name => days.Where(day => day.Event == name).Select(day => new AnchorTime(name, day.On)).FirstOrDefault(),
        name => name,
        RegimeKind.Ordinary,
        "team-1",
        1,
        England).Of(timescale);
}
