using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Safeguarding;

/// <summary>A concern is recorded whoever raises it and wherever the case stands; what is refused besides says how the danger is recorded (N25, N45, H22).</summary>
public sealed class AlwaysRecordedScenarios
{
    private static readonly Actor Elsewhere = new("sw-9", Role.SocialWorker);

    private static readonly TraffickingCheck Yes = new(Concern: true, "Three addresses in a year, each of the same employer.");

    [Fact]
    public async Task N45_a_concern_with_the_assessment_of_a_move_is_recorded_after_the_case_has_ended()
    {
        await using var world = await Moves.ReportedAsync(recentMoves: 3);
        await world.DoAsync(new ChildDied(world.Today));
        var assessed = new MoveAssessed(Moves.First, world.Today, TransferRisk.Raised, "Friends are lost.", "An employer.", Yes, new(NobodyIsKept: true));
        var before = (await world.FileAsync()).TransfersOut;

        await world.DoAsync(assessed);

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "trafficking-t1");
        await world.DutyAsync(DutyKind.SettleNationalReferral, "trafficking-t1");
        Assert.Equal(before.Select(transfer => (transfer.AssessedOn, transfer.Risk, transfer.Outcome)), (await world.FileAsync()).TransfersOut.Select(transfer => (transfer.AssessedOn, transfer.Risk, transfer.Outcome)));
        await world.RefusedAsync(assessed with { Trafficking = null }, "act.type");
        await world.RefusedAsync(assessed with { TransferId = "unknown" }, "transferId");
    }

    [Fact]
    public async Task N45_and_after_the_transfer_has_ended()
    {
        await using var world = await Moves.ReportedAsync(recentMoves: 3);
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "They came back."), OrdinaryCast.Manager);

        await world.DoAsync(new MoveAssessed(Moves.First, world.Today, TransferRisk.Raised, "Friends are lost.", "An employer.", Yes, new(NobodyIsKept: true)));

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "trafficking-t1");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N34_H32_a_danger_that_is_told_with_something_that_does_not_fit_is_refused_with_the_way_to_record_it(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();

        var decision = await world.TryAsync(new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RiskOfSignificantHarm], "Bruises were seen.", [], AmendPlan: false));

        Assert.Contains(decision.Refusals, refusal => refusal.Reason.Contains("'safeguardingConcernRaised'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N25_H22_a_concern_whose_id_is_taken_is_recorded_beside_the_other_also_by_somebody_who_cannot_see_it(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await ElsewhereAsync(world, pack);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."), OrdinaryCast.Manager);

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "The child was alone at night."), Elsewhere);

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1-2");
        await world.RefusedAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "The bruise was from football."), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernDiscussed("c1-2", world.Today, StrategyDiscussion: false, "A neighbour was there; she confirms it."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N25_H22_a_concern_of_before_the_referral_is_recorded_and_counts_from_the_referral(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await ElsewhereAsync(world, pack);

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today.AddDays(-20), "The child came to school with a bruise before Christmas."), Elsewhere);

        Assert.Equal(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 1), (await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1")).Deadline!.Due);
        await world.RefusedAsync(new SafeguardingConcernRaised("c2", world.Today.AddYears(-100), "Bruises were seen."), "on");
        await world.RefusedAsync(new SafeguardingConcernRaised("c2", world.Today.AddDays(1), "Bruises were seen."), "on");
    }

    private static async Task ElsewhereAsync(CaseWorld world, string pack)
    {
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", pack), default);
        await world.Host.Staff.SaveStaffAsync(new(Elsewhere.Id, "Sky Elsewhere", "sky@council.example", "team-9", [Role.SocialWorker]), default);
    }
}
