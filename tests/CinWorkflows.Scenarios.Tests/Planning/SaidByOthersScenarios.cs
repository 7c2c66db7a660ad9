using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>What somebody answered is said by whoever heard it (N14, H12), and what a plan asks for was not done before there was one (N21).</summary>
public sealed class SaidByOthersScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_H12_that_somebody_declines_to_sign_ends_the_chase_by_a_practitioners_word_alone(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.FulfilAsync(DutyKind.CirculatePlan);
        var declined = new PlanReplyRecorded(1, "mother-1", PlanReply.Declined, world.Today);
        await world.RefusedAsync(declined, "actor.role", actor: Clerk);

        var named = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, Clerk, declined) { RecordedFor = "sw-1" }, default);
        await world.Host.SettleAsync();

        Assert.NotNull(named.Receipt);
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/mother-1");
        await world.DoAsync(new EntryConfirmed(named.Receipt.Sequence));
        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/mother-1");
    }

    [Theory]
    [InlineData("northamptonshire", "N21")]
    [InlineData("hillingdon", "H15")]
    public async Task N21_no_action_of_a_plan_was_done_before_the_meeting_that_made_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var referred = world.Today;
        await world.ReachReviewAsync();
        var met = (await world.FileAsync()).FirstPlanningMeeting!.HeldOn!.Value;

        await world.RefusedAsync(new ActionCompleted("a1", referred), "on", clause);
        await world.RefusedAsync(new ActionCompleted("a1", met.AddDays(-1)), "on", clause);
        await world.DoAsync(new ActionCompleted("a1", met));
    }
}
