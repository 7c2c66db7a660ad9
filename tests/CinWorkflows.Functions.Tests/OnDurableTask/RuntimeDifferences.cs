using CinWorkflows.Conformance;
using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// What Durable Task does otherwise than the embedded engine. A workflow that has one wait for a name at a time, and reads what is due
/// from the record when it begins anew, does not notice; this test says so when a new version of the runtime changes it.
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
}
