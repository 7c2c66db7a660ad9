using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Runtime;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Moq;

namespace CinWorkflows.Functions.Tests.Runtime;

public sealed class DurableTaskWorkflowClientTests
{
    private readonly Mock<DurableTaskClient> _runtime = new("test");

    private DurableTaskWorkflowClient Client => new(_runtime.Object);

    [Fact]
    public async Task A_start_says_what_the_port_says_and_is_refused_while_one_of_that_id_lives()
    {
        StartOrchestrationOptions? used = null;
        _runtime.Setup(runtime => runtime.ScheduleNewOrchestrationInstanceAsync(new TaskName("W"), "in", It.IsAny<StartOrchestrationOptions?>(), default))
            .Callback((TaskName _, object? _, StartOrchestrationOptions? options, CancellationToken _) => used = options)
            .ReturnsAsync("CIN-1");
        var at = new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal("CIN-1", await Client.ScheduleAsync("W", "in", new("CIN-1", at, "2.0")));

        Assert.Equal(("CIN-1", at, "2.0", "2.0"), (used!.InstanceId, used.StartAt, used.Version?.Version, used.Tags["version"]));
        Assert.Equal(["Pending", "Running", "Suspended"], used.DedupeStatuses!);
    }

    [Fact]
    public async Task A_start_without_a_version_leaves_it_to_the_host()
    {
        StartOrchestrationOptions? used = null;
        _runtime.Setup(runtime => runtime.ScheduleNewOrchestrationInstanceAsync(new TaskName("W"), null, It.IsAny<StartOrchestrationOptions?>(), default))
            .Callback((TaskName _, object? _, StartOrchestrationOptions? options, CancellationToken _) => used = options)
            .ReturnsAsync("made");

        Assert.Equal("made", await Client.ScheduleAsync("W"));
        Assert.Null(used!.Version);
        Assert.Empty(used.Tags);
    }

    [Fact]
    public async Task Starting_what_runs_does_nothing()
    {
        _runtime.Setup(runtime => runtime.ScheduleNewOrchestrationInstanceAsync(new TaskName("W"), null, It.IsAny<StartOrchestrationOptions?>(), default))
            .ThrowsAsync(new OrchestrationAlreadyExistsException("CIN-1"));

        Assert.Equal("CIN-1", await Client.ScheduleAsync("W", null, new("CIN-1")));
    }

    [Fact]
    public async Task A_status_is_told_in_the_words_of_the_port()
    {
        var created = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        Found(new("ChildInNeedCase", "CIN-1")
        {
            RuntimeStatus = OrchestrationRuntimeStatus.Completed,
            CreatedAt = created,
            LastUpdatedAt = created.AddDays(1),
            SerializedInput = """{"caseId":"CIN-1"}""",
            SerializedOutput = "1",
            SerializedCustomStatus = "2",
            Tags = new Dictionary<string, string> { ["version"] = "2.0" },
        });

        Assert.Equal(
            new InstanceStatus
            {
                Name = "ChildInNeedCase",
                InstanceId = "CIN-1",
                Status = RuntimeStatus.Completed,
                CreatedAt = created,
                LastUpdatedAt = created.AddDays(1),
                Version = "2.0",
                Input = """{"caseId":"CIN-1"}""",
                Output = "1",
                CustomStatus = "2",
            },
            await Client.GetAsync("CIN-1"));
    }

    [Theory]
    [InlineData(0, RuntimeStatus.Running)]
    [InlineData(1, RuntimeStatus.Completed)]
    [InlineData(2, RuntimeStatus.Running)]
    [InlineData(3, RuntimeStatus.Failed)]
    [InlineData(4, RuntimeStatus.Terminated)]
    [InlineData(5, RuntimeStatus.Terminated)]
    [InlineData(6, RuntimeStatus.Pending)]
    [InlineData(7, RuntimeStatus.Suspended)]
    public async Task Every_status_of_the_runtime_has_one_of_the_port(int status, RuntimeStatus expected)
    {
        Found(new("W", "CIN-1") { RuntimeStatus = (OrchestrationRuntimeStatus)status });

        Assert.Equal(expected, (await Client.GetAsync("CIN-1"))!.Status);
    }

    [Theory]
    [InlineData("\"opened in error\"", "opened in error")]
    [InlineData("opened in error", "opened in error")]
    [InlineData(null, "")]
    public async Task Why_an_instance_was_terminated_is_its_failure_and_not_its_result(string? output, string reason)
    {
        Found(new("W", "CIN-1") { RuntimeStatus = OrchestrationRuntimeStatus.Terminated, SerializedOutput = output });

        var status = (await Client.GetAsync("CIN-1"))!;

        Assert.Equal(new FailureDetails("Terminated", reason), status.Failure);
        Assert.Null(status.Output);
    }

    [Fact]
    public async Task Why_an_instance_failed_is_handed_on()
    {
        Found(new("W", "CIN-1") { RuntimeStatus = OrchestrationRuntimeStatus.Failed, FailureDetails = new("System.TimeoutException", "E42", null, null, null) });

        Assert.Equal(new FailureDetails("System.TimeoutException", "E42"), (await Client.GetAsync("CIN-1"))!.Failure);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    public async Task What_is_done_to_nobody_or_to_an_ended_instance_does_nothing(OrchestrationRuntimeStatus? status)
    {
        Found(status is { } ended ? new("W", "CIN-1") { RuntimeStatus = ended } : null);

        await Client.RaiseEventAsync("CIN-1", "ActRecorded", 1);
        await Client.SuspendAsync("CIN-1");
        await Client.ResumeAsync("CIN-1");
        await Client.TerminateAsync("CIN-1", "x");

        Assert.All(_runtime.Invocations, call => Assert.StartsWith("GetInstance", call.Method.Name));
    }

    [Fact]
    public async Task What_is_done_to_a_living_instance_is_handed_on()
    {
        Found(new("W", "CIN-1") { RuntimeStatus = OrchestrationRuntimeStatus.Running });

        await Client.RaiseEventAsync("CIN-1", "ActRecorded", 1);
        await Client.SuspendAsync("CIN-1", "court");
        await Client.ResumeAsync("CIN-1", "over");
        await Client.TerminateAsync("CIN-1", "opened in error");

        _runtime.Verify(runtime => runtime.RaiseEventAsync("CIN-1", "ActRecorded", 1, default));
        _runtime.Verify(runtime => runtime.SuspendInstanceAsync("CIN-1", "court", default));
        _runtime.Verify(runtime => runtime.ResumeInstanceAsync("CIN-1", "over", default));
        _runtime.Verify(runtime => runtime.TerminateInstanceAsync("CIN-1", (object)"opened in error", default));
    }

    [Fact]
    public async Task Only_an_ended_instance_is_purged()
    {
        _runtime.Setup(runtime => runtime.PurgeInstanceAsync("CIN-1", (PurgeInstanceOptions?)null, default)).ReturnsAsync(new PurgeResult(1));
        Found(new("W", "CIN-1") { RuntimeStatus = OrchestrationRuntimeStatus.Running });
        Assert.False(await Client.PurgeAsync("CIN-1"));

        Found(new("W", "CIN-1") { RuntimeStatus = OrchestrationRuntimeStatus.Completed });
        Assert.True(await Client.PurgeAsync("CIN-1"));
    }

    [Fact]
    public async Task A_list_is_in_the_order_of_the_ids_and_holds_what_was_asked_for()
    {
        OrchestrationQuery? used = null;
        _runtime.Setup(runtime => runtime.GetAllInstancesAsync(It.IsAny<OrchestrationQuery?>()))
            .Callback((OrchestrationQuery? query) => used = query)
            .Returns(new Pages(["W/b-2", "W/a-1", "W/B-3", "V/b-4", "W/b-1"]));

        var found = new List<string>();
        await foreach (var instance in Client.QueryAsync(new([RuntimeStatus.Running, RuntimeStatus.Parked], "W", "b-")))
        {
            found.Add(instance.InstanceId);
        }

        Assert.Equal(["b-1", "b-2"], found);
        Assert.Equal([OrchestrationRuntimeStatus.Running], used!.Statuses!);
        Assert.Equal(("b-", true), (used.InstanceIdPrefix, used.FetchInputsAndOutputs));
    }

    private void Found(OrchestrationMetadata? instance) =>
        _runtime.Setup(runtime => runtime.GetInstanceAsync("CIN-1", It.IsAny<bool>(), default)).ReturnsAsync(instance);

    private sealed class Pages(string[] instances) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            foreach (var page in instances.Chunk(2))
            {
                await Task.Yield();
                yield return new([.. page.Select(instance => new OrchestrationMetadata(instance.Split('/')[0], instance.Split('/')[1]))]);
            }
        }
    }
}
