using System.Text.Json;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Timescales;

namespace CinWorkflows.Rules.Tests.Timescales;

public sealed class TimescaleTests
{
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);
    private static readonly Timescale FirstMeeting = new(
        "first-meeting", "N6", "the start of the assessment", new Period(10, Unit.WorkingDays), Counting.AfterAnchor);

    [Fact]
    public void From_Limit_CarriesEverythingItFollowsFrom()
    {
        var deadline = FirstMeeting.From(new(2026, 1, 5), England);

        Assert.Equal(
            new Deadline(
                new(2026, 1, 19),
                "first-meeting",
                "N6",
                "the start of the assessment",
                new(2026, 1, 5),
                new Period(10, Unit.WorkingDays),
                Counting.AfterAnchor,
                [
                    new(new(2026, 1, 10), "Saturday", false), new(new(2026, 1, 11), "Sunday", false),
                    new(new(2026, 1, 17), "Saturday", false), new(new(2026, 1, 18), "Sunday", false),
                ]),
            deadline);
    }

    [Theory]
    [InlineData("the start of the assessment")]
    [InlineData(null)]
    public void From_NoTimescale_GivesNoDeadline(string? anchor)
    {
        var none = new Timescale("first-meeting", "H5", anchor, null, Counting.AfterAnchor);

        Assert.True(none.HasNoLimit);
        Assert.Null(none.From(new(2026, 1, 5), England));
    }

    [Fact]
    public void HasNoLimit_WithALimit_IsFalse() => Assert.False(FirstMeeting.HasNoLimit);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Constructor_LimitWithoutAnAnchor_IsRefusedWithItsClause(string? anchor)
    {
        var error = Assert.Throws<ArgumentException>(
            () => new Timescale("circulation", "N36", anchor, new Period(10, Unit.CalendarDays), Counting.AfterAnchor));

        Assert.Contains("'circulation' (N36)", error.Message);
    }

    [Fact]
    public void Json_RoundTrip_KeepsLimitAndNoLimit()
    {
        foreach (var timescale in new[] { FirstMeeting, new Timescale("first-meeting", "H5", null, null, Counting.FromAnchor) })
        {
            var json = JsonSerializer.Serialize(timescale, JsonSerializerOptions.Web);

            Assert.Equal(timescale, JsonSerializer.Deserialize<Timescale>(json, JsonSerializerOptions.Web));
        }
    }
}
