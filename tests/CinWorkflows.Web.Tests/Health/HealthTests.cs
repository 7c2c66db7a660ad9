using System.Net;
using CinWorkflows.Web.Settings;
using CinWorkflows.Workflows.Ports.Faults;
using CinWorkflows.Workflows.Ports.Health;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task A_full_disk_makes_it_not_ready_but_no_restart_would_help_and_the_answer_says_what_would()
    {
        var record = new Mock<IRecordProbe>();
        record.Setup(probe => probe.TryAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new StorageFaultException(StorageFault.Full, "the record"));
        await using var host = await WellAsync(services => services.AddSingleton(record.Object));

        var (whole, ready, live) = (await host.GetAsync("/health"), await host.GetAsync("/health/ready"), await host.GetAsync("/health/live"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (whole.Status, ready.Status, live.Status));
        var fault = Assert.Single(ready.Json.GetProperty("faults").EnumerateArray());
        Assert.Equal(("storageFull", "There is no space left for the record."), (fault.GetProperty("code").GetString(), fault.GetProperty("summary").GetString()));
        Assert.Contains("Make space", fault.GetProperty("whatToDo").GetString(), StringComparison.Ordinal);
        Assert.Equal("unhealthy", whole.Json.GetProperty("checks").GetProperty("record").GetString());
        Assert.False(ready.Json.GetProperty("checks").TryGetProperty("calendars", out _));
    }

    [Fact]
    public async Task What_a_restart_cures_makes_it_not_live()
    {
        await using var host = await WellAsync(services => services.AddSingleton<IHostWatch>(new PlayedWatch("engine", IsCuredByRestart: true) { Faults = [new("engineBroken", Stops: true, ApiHost.Now, "The workflows stand still.", "Start it again.")] }));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.GetAsync("/health/live")).Status);
    }

    [Fact]
    public async Task What_does_not_stop_the_service_leaves_it_ready_and_is_on_the_list_of_what_needs_somebody()
    {
        await using var host = await WellAsync(services => services.AddSingleton<IHostWatch>(new PlayedWatch("backups", IsCuredByRestart: false) { Faults = [new("backupFailed", Stops: false, ApiHost.Now, "The backup failed.", "Look after its folder.")] }));
        host.NoCalendarNeedsAttention();
        host.Reader.Setup(reader => reader.MessagesAsync(It.IsAny<MessageFilter>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.UnheardAsync(It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Reader.Setup(reader => reader.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Workflows.Setup(workflows => workflows.QueryAsync(It.IsAny<InstanceQuery?>(), It.IsAny<CancellationToken>())).Returns(AsyncEnumerable.Empty<InstanceStatus>());

        var ready = await host.GetAsync("/health/ready");
        var attention = await host.GetAsync("/attention");

        Assert.Equal((HttpStatusCode.OK, "degraded"), (ready.Status, ready.Json.GetProperty("status").GetString()));
        Assert.Equal("backupFailed", Assert.Single(attention.Json.GetProperty("service").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_part_that_gives_no_answer_is_waited_for_only_so_long_and_tried_once()
    {
        var hanging = new PlayedWatch("disk", IsCuredByRestart: false) { Answer = new() };
        await using var host = await WellAsync(services => services
            .AddSingleton<IHostWatch>(hanging)
            .Configure<CinWorkflowsApiOptions>(options => options.HealthWithin = TimeSpan.FromMilliseconds(500)));

        var first = await host.GetAsync("/health/ready");
        var second = await host.GetAsync("/health/ready");
        hanging.Answer.SetResult([]);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (first.Status, second.Status));
        Assert.Contains("'disk' did not answer within 0.5 seconds.", first.Json.GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("summary").GetString()));
        Assert.Equal(1, hanging.Looks);
    }

    [Fact]
    public async Task Who_asks_again_within_seconds_is_told_the_same_and_later_it_is_looked_anew()
    {
        var watch = new PlayedWatch("disk", IsCuredByRestart: false);
        await using var host = await WellAsync(services => services.AddSingleton<IHostWatch>(watch));

        await host.GetAsync("/health/ready");
        await host.GetAsync("/health");
        Assert.Equal(1, watch.Looks);

        host.Clock.Pass(TimeSpan.FromSeconds(10));
        await host.GetAsync("/health/ready");
        Assert.Equal(2, watch.Looks);
    }

    private static async Task<ApiHost> WellAsync(Action<IServiceCollection> change)
    {
        var host = await ApiHost.StartAsync(change: change);
        host.Calendars.Setup(book => book.UnreadableAsync(It.IsAny<DateTimeOffset>(), It.IsAny<DateTimeOffset>(), 1, It.IsAny<CancellationToken>())).ReturnsAsync([]);
        host.Calendars.Setup(book => book.WaitingAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        return host;
    }

    private sealed record PlayedWatch(string Name, bool IsCuredByRestart) : IHostWatch
    {
        public IReadOnlyList<HostFault> Faults { get; init; } = [];

        /// <summary>Gives the answer later; null where it is given at once.</summary>
        public TaskCompletionSource<IReadOnlyList<HostFault>>? Answer { get; init; }

        public int Looks { get; private set; }

        public Task<IReadOnlyList<HostFault>> LookAsync(CancellationToken cancellationToken)
        {
            Looks++;
            return Answer?.Task ?? Task.FromResult(Faults);
        }
    }
}
