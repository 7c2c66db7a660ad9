using CinWorkflows.Conformance.Hosts;
using CinWorkflows.Workflows.Runtime;

namespace CinWorkflows.Functions.Tests.OnDurableTask;

/// <summary>
/// How a workflow is changed while cases run: the new code branches on the version, the old branch stays as it is, and the app is
/// deployed as the new version.
/// </summary>
public sealed class LiveChangeTests
{
    [FullDoseFact]
    public async Task A_case_goes_on_by_the_version_that_it_started_under_and_a_new_one_by_the_new()
    {
        await using var host = new DurableTaskHost { WorkerVersion = "1.0" };
        await host.StartAsync(FirstVersion());
        await StartAsync(host, "old");

        host.WorkerVersion = "2.0";
        await host.RestartAsync(SecondVersion());
        await StartAsync(host, "new");
        await FinishAsync(host, "old");
        await FinishAsync(host, "new");

        Assert.Equal("assess, visit", await ResultAsync(host, "old"));
        Assert.Equal("consult, assess, visit", await ResultAsync(host, "new"));
    }

    private static WorkflowCatalog FirstVersion() => Steps(new WorkflowCatalog().Workflow("W", async context =>
    {
        var done = await context.CallActivityAsync<string>("Assess");
        await context.WaitForExternalEvent<string?>("Go");
        return $"{done}, {await context.CallActivityAsync<string>("Visit")}";
    }));

    private static WorkflowCatalog SecondVersion() => Steps(new WorkflowCatalog().Workflow("W", async context =>
    {
        var before = context.Version == "1.0" ? "" : await context.CallActivityAsync<string>("Consult") + ", ";
        var done = await context.CallActivityAsync<string>("Assess");
        await context.WaitForExternalEvent<string?>("Go");
        return $"{before}{done}, {await context.CallActivityAsync<string>("Visit")}";
    }));

    private static WorkflowCatalog Steps(WorkflowCatalog catalog) => catalog
        .Activity<object?, string>("Consult", _ => "consult")
        .Activity<object?, string>("Assess", _ => "assess")
        .Activity<object?, string>("Visit", _ => "visit");

    private static async Task StartAsync(DurableTaskHost host, string id)
    {
        await host.Client.ScheduleAsync("W", null, new StartOptions(id));
        await host.SettleAsync();
    }

    private static async Task FinishAsync(DurableTaskHost host, string id)
    {
        await host.Client.RaiseEventAsync(id, "Go");
        await host.SettleAsync();
    }

    private static async Task<string?> ResultAsync(DurableTaskHost host, string id)
    {
        var status = (await host.Client.GetAsync(id))!;
        Assert.True(status.Status == RuntimeStatus.Completed, $"'{id}' is {status.Status}: {status.Failure}");
        return status.ReadOutputAs<string>();
    }
}
