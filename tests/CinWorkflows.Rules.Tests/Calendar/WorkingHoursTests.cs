using System.Globalization;
using System.Text.Json;
using CinWorkflows.Rules.Calendar;

namespace CinWorkflows.Rules.Tests.Calendar;

public sealed class WorkingHoursTests
{
    private static readonly WorkingHours NineToFive = new(new(9, 0), new(17, 0));
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales);

    [Theory]
    [InlineData("2026-01-06T10:15:30Z", "2026-01-06T10:15:30+00:00", "inside: itself")]
    [InlineData("2026-01-06T09:00:00Z", "2026-01-06T09:00:00+00:00", "the opening belongs to them")]
    [InlineData("2026-01-06T17:00:00Z", "2026-01-07T09:00:00+00:00", "the closing does not")]
    [InlineData("2026-01-06T03:00:00Z", "2026-01-06T09:00:00+00:00", "early: the same morning")]
    [InlineData("2026-01-09T18:00:00Z", "2026-01-12T09:00:00+00:00", "Friday evening: Monday")]
    [InlineData("2025-12-24T18:00:00Z", "2025-12-29T09:00:00+00:00", "Christmas Eve: after the holidays and the weekend")]
    [InlineData("2026-06-15T08:30:00Z", "2026-06-15T08:30:00+00:00", "summer: 09:30 BST is inside")]
    [InlineData("2026-06-15T16:30:00Z", "2026-06-16T09:00:00+01:00", "summer: 17:30 BST is not")]
    [InlineData("2026-06-14T23:30:00Z", "2026-06-15T09:00:00+01:00", "already Monday in London")]
    [InlineData("2026-03-27T18:00:00Z", "2026-03-30T09:00:00+01:00", "over the spring change")]
    [InlineData("2026-10-23T17:00:00Z", "2026-10-26T09:00:00+00:00", "over the autumn change")]
    public void NextWithin_AnyInstant_IsItselfOrTheNextOpening(string instant, string expected, string when)
    {
        var next = NineToFive.NextWithin(Instant(instant), England);

        Assert.True(next.EqualsExact(Instant(expected)), $"{when}: {next:O}");
    }

    [Theory]
    [InlineData(17, 9)]
    [InlineData(9, 9)]
    public void Constructor_ClosingNotAfterOpening_IsRefused(int from, int to) =>
        Assert.Throws<ArgumentException>(() => new WorkingHours(new(from, 0), new(to, 0)));

    [Fact]
    public void Json_RoundTrip_KeepsTheHours()
    {
        var json = JsonSerializer.Serialize(NineToFive, JsonSerializerOptions.Web);

        Assert.Equal(NineToFive, JsonSerializer.Deserialize<WorkingHours>(json, JsonSerializerOptions.Web));
    }

    private static DateTimeOffset Instant(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
