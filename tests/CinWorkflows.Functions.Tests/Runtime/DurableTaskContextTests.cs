using System.Text.Json;
using CinWorkflows.Functions.Runtime;
using CinWorkflows.Workflows.Runtime;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using RetryPolicy = CinWorkflows.Workflows.Runtime.RetryPolicy;

namespace CinWorkflows.Functions.Tests.Runtime;

/// <summary>Each member of the port hands on to one member of the runtime; the mock is strict, so that a second would fail the test.</summary>
public sealed class DurableTaskContextTests
{
    private readonly Mock<TaskOrchestrationContext> _runtime = new(MockBehavior.Strict);

    private DurableTaskContext Context => new(_runtime.Object);

    [Fact]
    public void What_the_runtime_says_of_the_instance_is_handed_on()
    {
        _runtime.Setup(runtime => runtime.Name).Returns(new TaskName("ChildInNeedCase"));
        _runtime.Setup(runtime => runtime.InstanceId).Returns("CIN-1");
        _runtime.Setup(runtime => runtime.Parent).Returns(new ParentOrchestrationInstance(new TaskName("Parent"), "CIN-0"));
        _runtime.Setup(runtime => runtime.IsReplaying).Returns(true);
        _runtime.Setup(runtime => runtime.Version).Returns("1.0");

        Assert.Equal(("ChildInNeedCase", "CIN-1", "CIN-0", true, "1.0"), (Context.Name, Context.InstanceId, Context.ParentInstanceId, Context.IsReplaying, Context.Version));
    }

    [Fact]
    public void An_instance_without_a_parent_or_a_version_has_none()
    {
        _runtime.Setup(runtime => runtime.Parent).Returns((ParentOrchestrationInstance?)null);
        _runtime.Setup(runtime => runtime.Version).Returns("");

        Assert.Null(Context.ParentInstanceId);
        Assert.Null(Context.Version);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    public void The_time_is_an_instant_however_the_runtime_marks_it(DateTimeKind kind)
    {
        _runtime.Setup(runtime => runtime.CurrentUtcDateTime).Returns(new DateTime(2026, 7, 1, 9, 30, 0, kind));

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.Zero), Context.CurrentUtcTime);
    }

    [Fact]
    public async Task An_activity_is_called_with_its_retry_policy_part_by_part()
    {
        TaskOptions? used = null;
        _runtime.Setup(runtime => runtime.CallActivityAsync<int>(new TaskName("Double"), 21, It.IsAny<TaskOptions?>()))
            .Callback((TaskName _, object? _, TaskOptions? options) => used = options)
            .ReturnsAsync(42);
        var retry = new RetryPolicy(5, TimeSpan.FromSeconds(2), 3, TimeSpan.FromMinutes(4), TimeSpan.FromHours(5));

        Assert.Equal(42, await Context.CallActivityAsync<int>("Double", 21, retry));

        var policy = used!.Retry!.Policy!;
        Assert.Equal((5, TimeSpan.FromSeconds(2), 3, TimeSpan.FromMinutes(4), TimeSpan.FromHours(5)), (policy.MaxNumberOfAttempts, policy.FirstRetryInterval, policy.BackoffCoefficient, policy.MaxRetryInterval, policy.RetryTimeout));
    }

    [Fact]
    public async Task A_wait_without_limit_stays_without_limit_though_the_runtime_would_say_an_hour()
    {
        TaskOptions? used = null;
        _runtime.Setup(runtime => runtime.CallActivityAsync<object?>(new TaskName("Send"), null, It.IsAny<TaskOptions?>()))
            .Callback((TaskName _, object? _, TaskOptions? options) => used = options)
            .ReturnsAsync((object?)null);

        await Context.CallActivityAsync("Send", null, new RetryPolicy(3, TimeSpan.FromMinutes(1), 100));

        Assert.Equal(Timeout.InfiniteTimeSpan, used!.Retry!.Policy!.MaxRetryInterval);
    }

    [Fact]
    public async Task An_activity_without_a_policy_is_called_without_options()
    {
        _runtime.Setup(runtime => runtime.CallActivityAsync<string>(new TaskName("Ask"), null, null)).ReturnsAsync("yes");

        Assert.Equal("yes", await Context.CallActivityAsync<string>("Ask"));
    }

    [Fact]
    public async Task A_failed_activity_is_told_in_the_words_of_the_port()
    {
        _runtime.Setup(runtime => runtime.CallActivityAsync<int>(new TaskName("Fail"), null, null)).ThrowsAsync(Failed("Fail"));

        var failed = await Assert.ThrowsAsync<ActivityFailedException>(() => Context.CallActivityAsync<int>("Fail"));

        Assert.Equal(("Fail", new FailureDetails("System.TimeoutException", "E42")), (failed.Activity, failed.Failure));
    }

    [Fact]
    public async Task A_failed_sub_workflow_is_told_in_the_words_of_the_port()
    {
        _runtime.Setup(runtime => runtime.CallSubOrchestratorAsync<int>(new TaskName("Child"), 1, It.Is<TaskOptions>(options => ((SubOrchestrationOptions)options).InstanceId == "child-1")))
            .ThrowsAsync(Failed("Child"));

        var failed = await Assert.ThrowsAsync<SubWorkflowFailedException>(() => Context.CallSubWorkflowAsync<int>("Child", 1, "child-1"));

        Assert.Equal(("Child", "child-1", "E42"), (failed.Workflow, failed.InstanceId, failed.Failure.ErrorMessage));
    }

    [Fact]
    public async Task A_step_that_was_ended_from_outside_fails_though_the_runtime_gives_no_details()
    {
        _runtime.Setup(runtime => runtime.CallActivityAsync<int>(new TaskName("Ended"), null, null)).ThrowsAsync(new TaskFailedException("Ended", 1, (TaskFailureDetails)null!));

        var failed = await Assert.ThrowsAsync<ActivityFailedException>(() => Context.CallActivityAsync<int>("Ended"));

        Assert.Equal("Terminated", failed.Failure.ErrorType);
    }

    [Fact]
    public async Task A_sub_workflow_without_an_id_gets_one_that_is_the_same_on_replay()
    {
        var made = Guid.Parse("11111111-2222-3333-4444-555555555555");
        _runtime.Setup(runtime => runtime.NewGuid()).Returns(made);
        _runtime.Setup(runtime => runtime.CallSubOrchestratorAsync<string>(new TaskName("Child"), null, It.Is<TaskOptions>(options => ((SubOrchestrationOptions)options).InstanceId == made.ToString("N"))))
            .ReturnsAsync("ok");

        Assert.Equal("ok", await Context.CallSubWorkflowAsync<string>("Child"));
    }

    [Fact]
    public async Task A_timer_is_set_for_the_instant_whatever_the_offset()
    {
        using var cancel = new CancellationTokenSource();
        _runtime.Setup(runtime => runtime.CreateTimer(new DateTime(2026, 7, 1, 8, 0, 0, DateTimeKind.Utc), cancel.Token)).Returns(Task.CompletedTask);

        await Context.CreateTimer(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.FromHours(1)), cancel.Token);

        _runtime.VerifyAll();
    }

    [Fact]
    public async Task An_event_is_read_as_the_port_reads_payloads()
    {
        using var cancel = new CancellationTokenSource();
        _runtime.Setup(runtime => runtime.WaitForExternalEvent<JsonElement?>("ActRecorded", cancel.Token)).ReturnsAsync(JsonDocument.Parse("""{"sequence":7}""").RootElement);

        var heard = await Context.WaitForExternalEvent<Workflows.Cases.ActRecorded>("ActRecorded", cancel.Token);

        Assert.Equal(7, heard.Sequence);
    }

    [Fact]
    public async Task An_event_without_payload_gives_the_default()
    {
        _runtime.Setup(runtime => runtime.WaitForExternalEvent<JsonElement?>("Go", CancellationToken.None)).ReturnsAsync((JsonElement?)null);

        Assert.Equal(0, await Context.WaitForExternalEvent<int>("Go"));
    }

    [Fact]
    public void What_is_told_to_the_runtime_is_handed_on()
    {
        var logger = NullLogger.Instance;
        var made = Guid.NewGuid();
        _runtime.Setup(runtime => runtime.SendEvent("CIN-2", "Heard", "x"));
        _runtime.Setup(runtime => runtime.ContinueAsNew("next", false));
        _runtime.Setup(runtime => runtime.SetCustomStatus("waiting"));
        _runtime.Setup(runtime => runtime.NewGuid()).Returns(made);
        _runtime.Setup(runtime => runtime.CreateReplaySafeLogger("Case")).Returns(logger);

        Context.SendEvent("CIN-2", "Heard", "x");
        Context.ContinueAsNew("next", preserveUnprocessedEvents: false);
        Context.SetCustomStatus("waiting");

        Assert.Equal(made, Context.NewGuid());
        Assert.Same(logger, Context.CreateReplaySafeLogger("Case"));
        _runtime.VerifyAll();
    }

    private static TaskFailedException Failed(string task) => new(task, 3, new TaskFailureDetails("System.TimeoutException", "E42", null, null, null));
}
