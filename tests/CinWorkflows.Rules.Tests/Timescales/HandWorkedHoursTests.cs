using System.Globalization;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Rules.Tests.Timescales;

/// <summary>Limits in hours, counted by hand on a wall clock in London; the last column says how.</summary>
public sealed class HandWorkedHoursTests
{
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);

    [Theory]
    [InlineData("2026-01-05T14:30Z", "2026-01-05", 48, "2026-01-07T14:30Z", "2026-01-07", "two days on, at the same time")]
    [InlineData("2026-01-09T17:00Z", "2026-01-09", 48, "2026-01-11T17:00Z", "2026-01-11", "over a weekend, which counts")]
    [InlineData("2025-12-24T18:00Z", "2025-12-24", 24, "2025-12-25T18:00Z", "2025-12-25", "on Christmas Day, which counts")]
    [InlineData("2026-03-28T12:00Z", "2026-03-28", 24, "2026-03-29T12:00Z", "2026-03-29", "spring: due at 13:00 BST, since the night lost an hour")]
    [InlineData("2026-03-29T00:30Z", "2026-03-29", 1, "2026-03-29T01:30Z", "2026-03-29", "spring: 00:30 GMT and an hour is 02:30 BST")]
    [InlineData("2026-10-24T11:00Z", "2026-10-24", 24, "2026-10-25T11:00Z", "2026-10-25", "autumn: noon BST and 24 hours is 11:00 GMT")]
    [InlineData("2026-10-24T22:30Z", "2026-10-24", 25, "2026-10-25T23:30Z", "2026-10-25", "autumn: 23:30 BST and 25 hours is 23:30 GMT, as the day has 25 hours")]
    [InlineData("2024-02-28T09:00Z", "2024-02-28", 24, "2024-02-29T09:00Z", "2024-02-29", "the leap day")]
    [InlineData("2026-06-30T23:30Z", "2026-07-01", 24, "2026-07-01T23:30Z", "2026-07-02", "00:30 BST on 1 July is still 30 June in UTC")]
    [InlineData("2026-01-06T09:00Z", "2026-01-05", 24, "2026-01-07T00:00Z", "2026-01-06", "recorded a day late: from the end of the 5th, to the last moment of the 6th")]
    [InlineData("2026-03-30T09:00Z", "2026-03-28", 24, "2026-03-30T00:00Z", "2026-03-30", "recorded late in spring: from midnight at the end of the 28th, to 01:00 BST on the 30th")]
    [InlineData("2026-10-26T09:00Z", "2026-10-24", 24, "2026-10-25T23:00Z", "2026-10-25", "recorded late in autumn: the 25th has 25 hours, of which 24 pass by 23:00")]
    [InlineData("2026-01-12T10:00Z", "2026-01-12", -24, "2026-01-11T10:00Z", "2026-01-11", "counted back from a meeting")]
    public void Hours_OnAWallClock_EndAtTheInstantCountedByHand(string recorded, string on, int hours, string dueAt, string due, string how)
    {
        var timescale = new Timescale("example", "C1", "the event", new Period(hours, Unit.Hours), Counting.AfterAnchor);

        var deadline = timescale.FromEvent(new("the event", DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture), Instant(recorded)), England)!;

        Assert.True(
            (deadline.DueAt, deadline.Due) == (Instant(dueAt), DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            $"Expected {dueAt} ({how}), but: {deadline.Explain()}");
    }

    [Fact]
    public void Explain_Hours_SaysTheTimeAndThatTheClocksChange() =>
        Assert.Equal(
            "Due Sunday 29 March 2026 at 13:00: 24 hours after the visit on Saturday 28 March 2026 at 12:00 (C1); "
            + "hours run on through nights, weekends and holidays; the clocks change in between.",
            new Timescale("example", "C1", "the visit", new Period(24, Unit.Hours), Counting.AfterAnchor)
                .FromEvent(new("the visit", new(2026, 3, 28), Instant("2026-03-28T12:00Z")), England)!.Explain());

    [Fact]
    public void Explain_HoursOfAnEventRecordedLater_SaysThatNoTimeIsKnown() =>
        Assert.Contains(
            "after the visit on Monday 5 January 2026, counted from the end of that day because no time is known (C1)",
            new Timescale("example", "C1", "the visit", new Period(24, Unit.Hours), Counting.AfterAnchor)
                .FromEvent(new("the visit", new(2026, 1, 5), Instant("2026-01-07T12:00Z")), England)!.Explain());

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "yyyy-MM-ddTHH:mmZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
