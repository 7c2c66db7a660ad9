using System.Net;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using Moq;

namespace CinWorkflows.Web.Tests.Health;

/// <summary>What a probe sees: that people's changes are read, and that nothing waits for IT.</summary>
public sealed class HealthTests
{
    private static readonly UnreadableCalendar Unread = new("northamptonshire", "team@council.example", ApiHost.Now.AddHours(-1), "403 ErrorAccessDenied");

    [Fact]
    public async Task Where_calendars_are_read_and_nothing_waits_it_is_healthy() => Assert.Equal("healthy", await ReadAsync([], []));

    [Fact]
    public async Task A_calendar_that_cannot_be_read_is_seen() => Assert.Equal("degraded", await ReadAsync([Unread], []));

    [Theory]
    [InlineData(FaultCause.NotPermitted, "degraded")]
    [InlineData(FaultCause.MailboxMoving, "degraded")]
    [InlineData(FaultCause.Quota, "healthy")]
    [InlineData(FaultCause.Busy, "healthy")]
    public async Task What_waits_for_IT_is_seen_and_what_passes_by_itself_is_not(FaultCause cause, string status) =>
        Assert.Equal(status, await ReadAsync([], [new(new("northamptonshire/calendar/team@council.example", cause), 3, ApiHost.Now, ApiHost.Now.AddMinutes(15), "403")]));

    private static async Task<string?> ReadAsync(IReadOnlyList<UnreadableCalendar> unread, IReadOnlyList<WaitingLine> waiting)
    {
        await using var host = await ApiHost.StartAsync();
        host.Calendars.Setup(book => book.UnreadableAsync(ApiHost.Now - UnreadableCalendar.ShownAfter, ApiHost.Now - WatchedCalendar.LookedAtAfterItsEnd, 1, It.IsAny<CancellationToken>())).ReturnsAsync(unread);
        host.Calendars.Setup(book => book.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync(waiting);

        var answer = await host.GetAsync("/health");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json.GetProperty("status").GetString();
    }
}
