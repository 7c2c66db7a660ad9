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
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
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

        Assert.Equal(["hillingdon: digests-hillingdon", "northamptonshire: digests-northamptonshire"], started.Order());
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

        await new ReconciliationTimer(new(reader.Object, workflows, gauges, clock), workflows, NullLogger<ReconciliationTimer>.Instance).RunAsync(new(), _runtime.Object, default);

        _runtime.Verify(client => client.ScheduleNewOrchestrationInstanceAsync(new TaskName("ChildInNeedCase"), It.IsAny<object?>(), It.IsAny<StartOrchestrationOptions?>(), default));
        _runtime.Verify(client => client.RaiseEventAsync("CIN-1", "ActRecorded", It.IsAny<object?>(), default));
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
    public void Every_timer_has_a_schedule_of_six_parts()
    {
        var timers = ProductFunctions.With<TimerTriggerAttribute>();

        Assert.Equal(["Deliver", "Exchange", "ReconcileCases", "StartDigests"], timers.Keys.Order());
        Assert.All(timers.Values, timer => Assert.Equal(6, ((TimerTriggerAttribute)timer.GetCustomAttributes(typeof(TimerTriggerAttribute), false).Single()).Schedule.Split(' ').Length));
    }
}
