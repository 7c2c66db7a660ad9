using CinWorkflows.Embedded.History;
using CinWorkflows.Embedded.Replay;
using CinWorkflows.Embedded.Tests.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Embedded.Tests.Replay;

public sealed class HistoryReplayerTests : IAsyncLifetime
{
    private readonly EmbeddedHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_stored_history_replays_against_the_code_that_made_it()
    {
        var history = await RecordAsync();

        var read = WorkflowHistory.FromJson(history.ToJson());

        Assert.Equal(history.Events, read.Events);
        Assert.Null(HistoryReplayer.Replay(Catalog("Plan"), read));
    }

    [Fact]
    public async Task A_change_is_reported_with_the_step_expected_and_the_step_found()
    {
        var history = await RecordAsync();

        var mismatch = HistoryReplayer.Replay(Catalog("Review"), history);

        Assert.Equal(new ReplayMismatch(3, "activity 'Plan' (#2)", "activity 'Review' (#2)"), mismatch);
    }

    [Fact]
    public async Task The_written_form_is_kept_for_years()
    {
        var json = (await RecordAsync()).ToJson();

        var kept = WorkflowHistory.FromJson(
            """
            {
              "instanceId": "case-1",
              "events": [
                { "type": "workflowStarted", "at": "2026-01-05T09:00:00+00:00", "run": 1, "name": "W", "input": { "days": 1 } },
                { "type": "activityScheduled", "id": 0, "name": "Assess", "input": { "days": 1 } },
                { "type": "activityCompleted", "at": "2026-01-05T09:00:00+00:00", "id": 0, "result": "ok" },
                { "type": "timerCreated", "id": 1, "fireAt": "2026-01-06T09:00:00+00:00" },
                { "type": "timerFired", "at": "2026-01-06T09:00:00+00:00", "id": 1 },
                { "type": "activityScheduled", "id": 2, "name": "Plan" },
                { "type": "activityFailed", "at": "2026-01-06T09:00:00+00:00", "id": 2, "failure": { "errorType": "E", "errorMessage": "M" } },
                { "type": "workflowFailed", "failure": { "errorType": "E", "errorMessage": "M" } }
              ]
            }
            """);

        Assert.Null(HistoryReplayer.Replay(Catalog("Plan"), kept));
        Assert.Contains("\"type\": \"activityScheduled\"", json);
        Assert.DoesNotContain("\\u0022", json);
    }

    [Fact]
    public async Task A_history_of_a_suspended_instance_replays()
    {
        await _host.StartAsync(Catalog("Plan"));
        await _host.Client.ScheduleAsync("W", new Settings(1), new StartOptions("case-1"));
        await _host.SettleAsync();
        await _host.Client.SuspendAsync("case-1");
        await _host.AdvanceAsync(TimeSpan.FromDays(3));
        await _host.Client.ResumeAsync("case-1");
        await _host.SettleAsync();

        var history = await _host.Engine.GetHistoryAsync("case-1");

        Assert.Contains(history!.Events, one => one is WorkflowCompleted);
        Assert.Null(HistoryReplayer.Replay(Catalog("Plan"), history));
    }

    [Fact]
    public void What_is_no_history_is_refused() =>
        Assert.Throws<ArgumentException>(() => HistoryReplayer.Replay(Catalog("Plan"), new WorkflowHistory("case-1", [])));

    private static WorkflowCatalog Catalog(string last) => new WorkflowCatalog()
        .Workflow<Settings, string>("W", async (context, settings) =>
        {
            await context.CallActivityAsync<string>("Assess", settings);
            await context.CreateTimer(context.CurrentUtcTime.AddDays(settings.Days));
            return await context.CallActivityAsync<string>(last);
        })
        .Activity<Settings, string>("Assess", _ => "ok")
        .Activity<object?, string>("Plan", _ => "planned");

    private async Task<WorkflowHistory> RecordAsync()
    {
        await _host.StartAsync(Catalog("Plan"));
        await _host.Client.ScheduleAsync("W", new Settings(1), new StartOptions("case-1"));
        await _host.AdvanceAsync(TimeSpan.FromDays(1));
        return (await _host.Engine.GetHistoryAsync("case-1"))!;
    }

    private sealed record Settings(int Days);
}
