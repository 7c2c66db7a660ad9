using CinWorkflows.Integrations.Calendar;

namespace CinWorkflows.Integrations.Tests.Calendar;

public sealed class LondonZoneTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Fact]
    public void WallTimeAt_EveryHalfHourOfFortyYears_AgreesWithTheZoneData()
    {
        for (var instant = LondonZone.Earliest; instant.Year < 2037; instant = instant.AddMinutes(30))
        {
            Assert.Equal(TimeZoneInfo.ConvertTime(instant, London).DateTime, LondonZone.WallTimeAt(instant));
        }
    }

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25T01:59:59")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T01:00:00")]
    public void WallTimeAt_WhenTheClocksChange_ChangesToTheSecond(string instant, string wall) =>
        Assert.Equal(DateTime.Parse(wall), LondonZone.WallTimeAt(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2026-10-24T23:59:59Z", false)]
    [InlineData("2026-10-25T00:00:00Z", true)]
    [InlineData("2026-10-25T01:00:00Z", true)]
    [InlineData("2026-10-25T01:59:59Z", true)]
    [InlineData("2026-10-25T02:00:00Z", false)]
    public void RepeatsAnHour_AroundTheChangeInOctober_IsTheHourOnEitherSide(string instant, bool repeats) =>
        Assert.Equal(repeats, LondonZone.RepeatsAnHour(DateTimeOffset.Parse(instant)));

    [Fact]
    public void WallTimeAt_BeforeTheRule_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LondonZone.WallTimeAt(LondonZone.Earliest.AddTicks(-1)));
}
