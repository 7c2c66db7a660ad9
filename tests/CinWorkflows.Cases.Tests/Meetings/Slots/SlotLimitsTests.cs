using CinWorkflows.Cases.Meetings.Slots;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Cases.Tests.Meetings.Slots;

public sealed class SlotLimitsTests
{
    private static readonly WorkingCalendar Calendar = new(Division.EnglandAndWales);

    /// <summary>Tuesday morning.</summary>
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-24", 5, "2026-03-17")]
    [InlineData("2026-03-19", 5, "2026-03-17")]
    [InlineData("2026-03-18", 4, "2026-03-16")]
    [InlineData("2026-03-13", 1, "2026-03-11")]
    [InlineData("2026-03-11", 1, "2026-03-11")]
    public void WindowAt_ANearDeadline_ShortensTheNoticeAndLeavesDaysToChooseFrom(string due, int notice, string from)
    {
        var window = new SlotLimits(Due(due)).WindowAt(Now, Calendar);

        Assert.Equal(notice, window.NoticeDays);
        Assert.Equal(LondonTime.StartOf(DateOnly.Parse(from)), window.From);
        Assert.Equal(LondonTime.StartOf(DateOnly.Parse(due).AddDays(1)), window.Until);
        Assert.False(window.Overdue);
    }

    [Fact]
    public void WindowAt_DueToday_BeginsNow()
    {
        var window = new SlotLimits(Due("2026-03-10")).WindowAt(Now, Calendar);

        Assert.Equal((0, Now), (window.NoticeDays, window.From));
    }

    [Fact]
    public void WindowAt_ANoticeThatIsAskedFor_IsKeptThoughNoDayIsLeft()
    {
        var window = new SlotLimits(Due("2026-03-12"), NoticeDays: 5).WindowAt(Now, Calendar);

        Assert.True(window.From >= window.Until, $"{window.From} leaves time before {window.Until}");
        Assert.Equal(LondonTime.StartOf(new(2026, 3, 20)), window.Closes);
    }

    [Fact]
    public void WindowAt_AMissedDeadline_LooksForTheSoonestTimesAfterIt()
    {
        var window = new SlotLimits(Due("2026-03-09")).WindowAt(Now, Calendar);

        Assert.True(window.Overdue);
        Assert.Equal(LondonTime.StartOf(new(2026, 3, 11)), window.From);
        Assert.Equal(window.Until, window.Closes);
        Assert.Equal(LondonTime.StartOf(new(2026, 3, 26)), window.Until);
    }

    [Fact]
    public void WindowAt_NoDeadline_LooksFortyWorkingDaysAhead()
    {
        var window = new SlotLimits(Deadline: null).WindowAt(Now, Calendar);

        Assert.Null(window.Due);
        Assert.Equal(LondonTime.StartOf(Calendar.AddWorkingDays(new(2026, 3, 10), 40).AddDays(1)), window.Until);
    }

    [Fact]
    public void WindowAt_AReviewFarAhead_LooksAtTheTimeNextToItsDeadline()
    {
        var window = new SlotLimits(Due("2026-09-01"), Recurs: true).WindowAt(Now, Calendar);

        Assert.Equal(TimeSpan.FromDays(62), window.Until - window.Opens);
        Assert.Equal(LondonTime.StartOf(new(2026, 9, 2)), window.Until);
        Assert.Equal(window.Opens, window.From);
    }

    [Fact]
    public void WindowAt_WishedDays_NarrowIt()
    {
        var window = new SlotLimits(Due("2026-03-31"), NotBefore: new(2026, 3, 19), NotAfter: new(2026, 3, 20)).WindowAt(Now, Calendar);

        Assert.Equal((LondonTime.StartOf(new(2026, 3, 19)), LondonTime.StartOf(new(2026, 3, 21))), (window.Opens, window.Until));
        Assert.Equal(window.Until, window.Closes);
    }

    [Fact]
    public void WindowAt_ALimitInHours_EndsAtItsInstant()
    {
        var at = new DateTimeOffset(2026, 3, 12, 14, 30, 0, TimeSpan.Zero);

        Assert.Equal(at, new SlotLimits(Due("2026-03-12") with { DueAt = at }).WindowAt(Now, Calendar).Until);
        Assert.True(new SlotLimits(Due("2026-03-10") with { DueAt = Now }).WindowAt(Now, Calendar).Overdue);
    }

    private static Deadline Due(string day) =>
        new(DateOnly.Parse(day), "firstMeeting", "N6", "the start", new(2026, 3, 1), new(10, Unit.WorkingDays), Counting.AfterAnchor, []);
}
