using CinWorkflows.Functions.Cases;
using CinWorkflows.Records.Sqlite;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Runtime;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Functions.Tests.Cases;

public sealed class ActivityFunctionsTests
{
    [Fact]
    public async Task The_activity_of_that_name_is_made_in_the_services_of_the_invocation_and_told_who_calls_it()
    {
        IServiceProvider? madeIn = null;
        (ActivityContext Context, object? Input)? ran = null;
        var catalog = new WorkflowCatalog().AddActivity("GatherDigests", services =>
        {
            madeIn = services;
            return new Recorded((context, input) => ran = (context, input));
        });
        using var services = new ServiceCollection().BuildServiceProvider();
        var digest = new DigestDue("pack", new(2026, 1, 5), DateTimeOffset.UnixEpoch);

        var result = await new ActivityFunctions(catalog).GatherDigestsAsync(digest, Invocation.Of("GatherDigests", "digests-pack", services));

        Assert.Equal("done", result);
        Assert.Same(services, madeIn);
        Assert.Equal((new ActivityContext("GatherDigests", "digests-pack"), digest), ran);
    }

    [Fact]
    public async Task A_trigger_that_does_not_say_which_instance_called_is_refused_by_the_functions_name()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var functions = new ActivityFunctions(new WorkflowCatalog().AddActivity("AppraiseCase", _ => new Recorded((_, _) => { })));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => functions.AppraiseCaseAsync("CIN-1", Invocation.Of("AppraiseCase", null, services)));

        Assert.Contains("'AppraiseCase'", refused.Message);
    }

    [Fact]
    public async Task The_real_activity_runs_from_its_function()
    {
        using var app = new TestApp();
        using var services = app.Services().BuildServiceProvider();
        await services.MigrateRecordAsync(CancellationToken.None);
        var functions = new ActivityFunctions(services.GetRequiredService<WorkflowCatalog>());

        var friday = new DateTimeOffset(2026, 1, 9, 20, 0, 0, TimeSpan.Zero);
        var next = await functions.NextDigestAsync(new("northamptonshire", friday), Invocation.Of("NextDigest", "digests-northamptonshire", services));

        Assert.Equal(new DateOnly(2026, 1, 12), Assert.IsType<DigestDue>(next).Day);
    }

    private sealed class Recorded(Action<ActivityContext, object?> note) : IActivity
    {
        public Type InputType => typeof(object);

        public Task<object?> RunAsync(ActivityContext context, object? input, CancellationToken cancellationToken)
        {
            note(context, input);
            return Task.FromResult<object?>("done");
        }
    }
}
