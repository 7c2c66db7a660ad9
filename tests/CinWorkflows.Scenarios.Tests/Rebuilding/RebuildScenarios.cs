using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Rebuilding;

public sealed class RebuildScenarios
{
    [Fact]
    public async Task After_the_workflows_were_lost_a_case_goes_on_with_the_same_duties_and_no_message_is_sent_twice()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await using var spared = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await spared.ReachReviewAsync();
        var (duties, sent) = (await DutiesAsync(world), world.Sent.Count);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddMinutes(2));
        await LoseAsync(world);

        Assert.Equal(new RebuildOutcome(Cases: 1, Running: 0, Lost: 1, OutOfStep: 0, Unknown: 0, RaisedAgain: 0), await RebuildAsync(world, dryRun: true));
        Assert.Equal(new RebuildOutcome(1, 0, 1, 0, 0, 1), await RebuildAsync(world));
        await ReconcileAsync(world);

        Assert.Equal(duties, await DutiesAsync(world));
        Assert.Equal(sent, world.Sent.Count);
        var later = LaterThanTheReview(duties);
        await world.GoToAsync(later);
        await spared.GoToAsync(later);
        Assert.Equal(await DutiesAsync(spared), await DutiesAsync(world));
        Assert.Equal(Told(spared), Told(world));
        Assert.True(world.Sent.Count > sent, "the case told nobody of anything after it was rebuilt, so that nothing was compared");
    }

    [Fact]
    public async Task Rebuilding_again_leaves_alone_what_lives()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddMinutes(2));

        Assert.Equal(new RebuildOutcome(1, 1, 0, 0, 0, 0), await RebuildAsync(world));
        await LoseAsync(world);
        await RebuildAsync(world);
        await ReconcileAsync(world);

        Assert.Equal(new RebuildOutcome(1, 1, 0, 0, 0, 0), await RebuildAsync(world));
        Assert.Empty(await world.Host.Reader.BehindAsync(world.Host.Clock.GetUtcNow(), 10, default));
    }

    [Fact]
    public async Task A_case_whose_last_act_is_on_its_way_is_left_to_its_workflow()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await LoseAsync(world);

        Assert.Equal(new RebuildOutcome(1, 0, 1, 0, 0, 0), await RebuildAsync(world));
    }

    private static Task<RebuildOutcome> RebuildAsync(CaseWorld world, bool dryRun = false) =>
        world.Host.Services.GetRequiredService<WorkflowRebuild>().RunAsync(dryRun, default);

    /// <summary>What the hosts' timers do.</summary>
    private static async Task ReconcileAsync(CaseWorld world)
    {
        await world.Host.Workflows.ScheduleAsync(nameof(DailyDigests), world.Pack.Id, new($"digests-{world.Pack.Id}"), default);
        await world.Host.Services.GetRequiredService<Reconciliation>().RunAsync(TimeSpan.Zero, default);
        await world.Host.SettleAsync();
    }

    /// <summary>Nothing is left of the workflows but what is on the record.</summary>
    private static async Task LoseAsync(CaseWorld world)
    {
        var workflows = world.Host.Workflows;
        var all = new List<string>();
        await foreach (var instance in workflows.QueryAsync())
        {
            all.Add(instance.InstanceId);
        }

        foreach (var id in all)
        {
            await workflows.TerminateAsync(id, "lost");
        }

        await world.Host.SettleAsync();
        foreach (var id in all)
        {
            Assert.True(await workflows.PurgeAsync(id), $"{id} was not purged");
        }

        Assert.Null(await workflows.GetAsync(CaseWorld.CaseId));
    }

    private static async Task<IReadOnlyList<string>> DutiesAsync(CaseWorld world) =>
        [.. (await world.ViewAsync()).Duties.Select(view => $"{view.Duty.Key} {view.Duty.Deadline?.Due:yyyy-MM-dd} since {view.OpenedAt:u}").Order(StringComparer.Ordinal)];

    private static string LaterThanTheReview(IReadOnlyList<string> duties) =>
        CaseWorld.Day(duties.Single(duty => duty.StartsWith($"{DutyKind.HoldReview}", StringComparison.Ordinal)).Split(' ')[1]).AddDays(14).ToString("yyyy-MM-dd");

    private static IReadOnlyList<string> Told(CaseWorld world) => [.. world.Sent.Select(message => $"{message.Key}").Order(StringComparer.Ordinal)];
}
