using CinWorkflows.Cases.Packs;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Functions.Timers;
using CinWorkflows.Letters.Delivering;
using CinWorkflows.Workflows.Exchange;
using CinWorkflows.Workflows.Gauges;
using CinWorkflows.Workflows.Ports.Records.Cases;
using CinWorkflows.Workflows.Ports.Records.Gauges;
using CinWorkflows.Workflows.Ports.Records.Meetings;
using CinWorkflows.Workflows.Ports.Records.Messages;
using CinWorkflows.Workflows.Register;
using CinWorkflows.Workflows.Retention;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CinWorkflows.Functions.Tests.Timers;

public sealed class TimerTests
{
    private readonly Mock<DurableTaskClient> _runtime = new("test");

    [Fact]
    public async Task Every_authority_has_its_digests_started_under_its_own_id()
    {
        var started = new List<string?>();
        _runtime.Setup(client => client.ScheduleNewOrchestrationInstanceAsync(new TaskName("DailyDigests"), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions?>(), default))
            .Callback((TaskName _, object? pack, StartOrchestrationOptions? options, CancellationToken _) => started.Add($"{pack}: {options!.InstanceId}"))
            .ReturnsAsync("");

        await new DigestsTimer(PackLibrary.Shipped, new()).RunAsync(new(), _runtime.Object, default);

        Assert.Equal(["hillingdon: digests-hillingdon", "northamptonshire: digests-northamptonshire", "west-northamptonshire: digests-west-northamptonshire"], started.Order());
    }

    [Fact]
    public async Task A_case_that_is_behind_is_started_where_it_does_not_run_and_told_again()
    {
        var now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        var clock = Mock.Of<TimeProvider>(time => time.GetUtcNow() == now);
        var reader = new Mock<ICaseReader>();
        reader.Setup(cases => cases.BehindAsync(now.AddSeconds(-30), It.IsAny<int>(), default)).ReturnsAsync([new CaseBehind("CIN-1", 4)]);
        _runtime.Setup(client => client.GetInstanceAsync("CIN-1", It.IsAny<bool>(), default))
            .ReturnsAsync(new OrchestrationMetadata("ChildInNeedCase", "CIN-1") { RuntimeStatus = OrchestrationRuntimeStatus.Running });
        var workflows = new BoundWorkflowClient();
        using var gauges = new ServiceGauges(Mock.Of<IRecordCounts>(), Mock.Of<IOutbox>(), Mock.Of<ICalendarBook>(), PackLibrary.Shipped, clock);

        _runtime.Setup(client => client.GetAllInstancesAsync(It.IsAny<OrchestrationQuery?>()))
            .Returns(new NoInstances());
        var comparison = new StoreComparison(new(Mock.Of<ICaseRoll>(), reader.Object, workflows, clock), clock);

        await new ReconciliationTimer(new(reader.Object, workflows, gauges, clock), comparison, workflows, NullLogger<ReconciliationTimer>.Instance).RunAsync(new(), _runtime.Object, default);

        _runtime.Verify(client => client.ScheduleNewOrchestrationInstanceAsync(new TaskName("ChildInNeedCase"), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions?>(), default));
        _runtime.Verify(client => client.RaiseEventAsync("CIN-1", "ActRecorded", It.IsAny<object?>(), default));
    }

    [Fact]
    public async Task No_case_is_told_again_before_the_store_was_compared()
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var (reader, roll, workflows) = (new Mock<ICaseReader>(), new Mock<ICaseRoll>(), new BoundWorkflowClient());
        roll.Setup(cases => cases.ReadAsync(null, It.IsAny<int>(), It.IsAny<DateOnly?>(), default)).ThrowsAsync(new IOException());
        using var gauges = new ServiceGauges(Mock.Of<IRecordCounts>(), Mock.Of<IOutbox>(), Mock.Of<ICalendarBook>(), PackLibrary.Shipped, clock);
        var timer = new ReconciliationTimer(new(reader.Object, workflows, gauges, clock), new(new(roll.Object, reader.Object, workflows, clock), clock), workflows, NullLogger<ReconciliationTimer>.Instance);

        await Assert.ThrowsAsync<IOException>(() => timer.RunAsync(new(), _runtime.Object, default));

        reader.Verify(cases => cases.BehindAsync(It.IsAny<DateTimeOffset>(), It.IsAny<int>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task A_store_that_is_new_is_noticed_and_every_open_case_is_raised_again_once_a_day()
    {
        var clock = new FakeTimeProvider(new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var roll = new Mock<ICaseRoll>();
        roll.Setup(cases => cases.ReadAsync(null, It.IsAny<int>(), It.IsAny<DateOnly?>(), default)).ReturnsAsync([new CaseOnRoll("CIN-1", Ended: false, TakenUp: 4)]);
        roll.Setup(cases => cases.ReadAsync("CIN-1", It.IsAny<int>(), It.IsAny<DateOnly?>(), default)).ReturnsAsync([]);
        roll.Setup(cases => cases.MarkBehindAsync(It.Is<IReadOnlyList<string>>(ids => ids.SequenceEqual(new[] { "CIN-1" })), clock.GetUtcNow().AddMinutes(-1), default)).ReturnsAsync(1);
        _runtime.Setup(client => client.GetAllInstancesAsync(It.IsAny<OrchestrationQuery?>())).Returns(new NoInstances());
        var workflows = new BoundWorkflowClient();
        workflows.Bind(_runtime.Object);
        var comparison = new StoreComparison(new(roll.Object, Mock.Of<ICaseReader>(), workflows, clock), clock);

        Assert.Equal(new RebuildOutcome(1, 0, 1, 0, 0, 1), await comparison.RunAsync(default));
        Assert.Null(await comparison.RunAsync(default));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await comparison.RunAsync(default));
    }

    [Fact]
    public async Task A_round_of_delivery_ends_when_nothing_is_due()
    {
        using var app = new TestApp();
        await using var services = app.Services().BuildServiceProvider(validateScopes: true);
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(default);
        }

        var timer = new DeliveryTimer(services.GetRequiredService<DeliveryRound>(), services.GetRequiredService<BoundWorkflowClient>());

        await timer.RunAsync(new(), _runtime.Object, default).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_round_of_the_exchange_ends_when_nothing_is_due()
    {
        using var app = new TestApp();
        await using var services = app.Services().BuildServiceProvider(validateScopes: true);
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(default);
        }

        var timer = new ExchangeTimer(services.GetRequiredService<ExchangeDispatch>(), services.GetRequiredService<BoundWorkflowClient>());

        await timer.RunAsync(new(), _runtime.Object, default).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_run_of_the_destructions_ends_when_none_is_confirmed()
    {
        using var app = new TestApp();
        await using var services = app.Services().BuildServiceProvider(validateScopes: true);
        foreach (var service in services.GetServices<IHostedService>())
        {
            await service.StartAsync(default);
        }

        var timer = new DestructionTimer(services.GetRequiredService<DestructionRun>(), services.GetRequiredService<BoundWorkflowClient>());

        await timer.RunAsync(new(), _runtime.Object, default).WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Every_timer_has_a_schedule_of_six_parts()
    {
        var timers = ProductFunctions.With<TimerTriggerAttribute>();

        Assert.Equal(["Deliver", "Exchange", "FinishDestructions", "ReconcileCases", "StartDigests"], timers.Keys.Order());
        Assert.All(timers.Values, timer => Assert.Equal(6, ((TimerTriggerAttribute)timer.GetCustomAttributes(typeof(TimerTriggerAttribute), false).Single()).Schedule.Split(' ').Length));
    }

    private sealed class NoInstances : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            yield return await Task.FromResult(new Page<OrchestrationMetadata>([], null));
        }
    }
}
