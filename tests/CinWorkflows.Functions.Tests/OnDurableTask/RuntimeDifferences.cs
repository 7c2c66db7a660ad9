using CinWorkflows.Conformance;
using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// What Durable Task does otherwise than the embedded engine. A workflow that has one wait for a name at a time, and reads what is due
/// from the record when it begins anew, does not notice; these tests say so when a new version of the runtime changes it.
/// </summary>
public sealed class RuntimeDifferences : ConformanceSuite<DurableTaskHost>
{
    [Fact]
    public async Task The_newest_of_several_waits_for_one_name_is_served_first()
    {
        var id = await RunAsync(new WorkflowCatalog().Workflow("W", context =>
            Task.WhenAll(Enumerable.Range(0, 3).Select(_ => context.WaitForExternalEvent<string>("N")).ToArray())));

        foreach (var value in (string[])["a", "b", "c"])
        {
            await RaiseAsync(id, "N", value);
        }

        Assert.Equal(["c", "b", "a"], await ResultAsync<List<string>>(id));
    }

    [Fact]
    public async Task A_cancelled_timer_ends_as_cancelled_and_is_delivered_all_the_same()
    {
        var id = await RunAsync(WholeBackendConformance<DurableTaskHost>.TimerGivenUp);
        await RaiseAsync(id, "Go");
        var updated = (await StatusAsync(id)).LastUpdatedAt;

        await Host.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.NotEqual(updated, (await StatusAsync(id)).LastUpdatedAt);

        await RaiseAsync(id, "End");
        Assert.True(await ResultAsync<bool>(id));
    }
}
