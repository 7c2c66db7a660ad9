using System.Globalization;
using CinWorkflows.Rules.Calendar;
using Microsoft.Extensions.Time.Testing;

namespace CinWorkflows.Rules.Tests.Calendar;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-01-15T23:59:59Z", "2026-01-15", "winter: London is at UTC")]
    [InlineData("2026-01-16T00:00:00Z", "2026-01-16", "winter: midnight in both")]
    [InlineData("2026-06-15T22:59:59Z", "2026-06-15", "summer: 23:59:59 BST")]
    [InlineData("2026-06-15T23:00:00Z", "2026-06-16", "summer: midnight BST, still the 15th in UTC")]
    [InlineData("2026-03-28T23:30:00Z", "2026-03-28", "the night before the clocks go forward")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29", "the last second of GMT")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29", "the first second of BST")]
    [InlineData("2026-03-29T23:00:00Z", "2026-03-30", "the first midnight of BST")]
    [InlineData("2026-10-24T22:59:59Z", "2026-10-24", "the last second of the last whole day of BST")]
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25", "the last midnight of BST")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25", "01:30 for the first time")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25", "01:30 for the second time")]
    [InlineData("2026-10-25T23:30:00Z", "2026-10-25", "the first evening of GMT")]
    [InlineData("2026-06-16T08:00:00+09:00", "2026-06-16", "given in another offset: midnight BST")]
    public void Today_AroundMidnightAndClockChanges_IsTheDateInLondon(string now, string expected, string when)
    {
        var today = LondonTime.Today(new FakeTimeProvider(Instant(now)));

        Assert.True(today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == expected, $"{when}: {today:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("2026-01-15", "09:00", "2026-01-15T09:00:00+00:00", "winter")]
    [InlineData("2026-06-15", "09:00", "2026-06-15T09:00:00+01:00", "summer")]
    [InlineData("2026-03-29", "00:59", "2026-03-29T00:59:00+00:00", "just before the gap")]
    [InlineData("2026-03-29", "01:00", "2026-03-29T02:00:00+01:00", "the gap’s beginning moves forward")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T02:30:00+01:00", "inside the gap moves forward")]
    [InlineData("2026-03-29", "02:00", "2026-03-29T02:00:00+01:00", "just after the gap")]
    [InlineData("2026-10-25", "00:59", "2026-10-25T00:59:00+01:00", "just before the repeated hour")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T01:30:00+01:00", "repeated: the first is meant")]
    [InlineData("2026-10-25", "02:00", "2026-10-25T02:00:00+00:00", "just after the repeated hour")]
    public void At_AnyTime_IsTheInstantLondonsClocksShowIt(string date, string time, string expected, string when)
    {
        var at = LondonTime.At(
            DateOnly.Parse(date, CultureInfo.InvariantCulture), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

        Assert.True(at.EqualsExact(Instant(expected)), $"{when}: {at:O}");
    }

    [Fact]
    public void StartOf_EveryDayOfAYear_BeginsThatDateAndFollowsTheDayBefore()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
        {
            var start = LondonTime.StartOf(day);

            Assert.Equal(day, LondonTime.DateOf(start));
            Assert.Equal(day.AddDays(-1), LondonTime.DateOf(start.AddTicks(-1)));
        }
    }

    [Theory]
    [InlineData(2026, 3, 29, 23)]
    [InlineData(2026, 6, 15, 24)]
    [InlineData(2026, 10, 25, 25)]
    public void StartOf_ClockChangeDays_AreShorterAndLonger(int year, int month, int day, int hours)
    {
        var date = new DateOnly(year, month, day);

        Assert.Equal(TimeSpan.FromHours(hours), LondonTime.StartOf(date.AddDays(1)) - LondonTime.StartOf(date));
    }

    private static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
