using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N45: several recent moves, and what follows where the child may be trafficked or enslaved.</summary>
public sealed class TraffickingScenarios
{
    private static readonly TraffickingCheck Yes = new(Concern: true, "Three addresses in a year, each of the same employer.");

    [Fact]
    public async Task N45_after_several_recent_moves_trafficking_is_considered()
    {
        await using var world = await Moves.ReportedAsync(recentMoves: 3);
        var assessed = new MoveAssessed(Moves.First, world.Today, TransferRisk.Standard, "Friends are lost.", "None known.", MayKnow: new(NobodyIsKept: true));

        await world.RefusedAsync(assessed, "trafficking", "N45");
        await world.DoAsync(assessed with { Trafficking = new(Concern: false, "The moves follow the tenancy.") });

        await world.NoDutyAsync(DutyKind.AssessMove);
        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
        await world.NoDutyAsync(DutyKind.SettleNationalReferral);
    }

    [Fact]
    public async Task N45_moves_that_are_on_the_record_count_whatever_number_is_given()
    {
        await using var world = await Moves.ReportedAsync();
        await world.ReportAsync(number: 2);
        await world.ReportAsync(number: 3);

        await world.RefusedAsync(new MoveAssessed(Moves.Numbered(3), world.Today, TransferRisk.Standard, "Friends are lost.", "None known.", MayKnow: new(NobodyIsKept: true)), "trafficking", "N45");
    }

    [Fact]
    public async Task N45_a_yes_is_a_safeguarding_concern_that_somebody_else_discusses_and_is_told_until_it_is_answered()
    {
        await using var world = await ConcernedAsync();
        Assert.Equal("N25", (await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "trafficking-t1")).Clause);
        var referral = await world.DutyAsync(DutyKind.SettleNationalReferral, "trafficking-t1");
        Assert.Equal("N45", referral.Clause);

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(30));
        Assert.True((await world.NoticesAsync(DutyKind.DiscussSafeguardingConcern)).Count > 15, "each working day until somebody has discussed it");
        Assert.True((await world.NoticesAsync(DutyKind.SettleNationalReferral)).Count > 15, "each working day until it is answered");

        await world.DoAsync(new SafeguardingConcernDiscussed("trafficking-t1", world.Today, StrategyDiscussion: true, "The employer is known."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.SettleNationalReferral, "trafficking-t1");
        await world.DutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N45_whoever_answered_yes_does_not_discuss_it_with_themselves()
    {
        await using var world = await Moves.ReportedAsync(recentMoves: 3);
        await world.DoAsync(new MoveAssessed(Moves.First, world.Today, TransferRisk.Raised, "Friends are lost.", "An employer.", Yes, new(NobodyIsKept: true)), OrdinaryCast.Manager);

        await world.RefusedAsync(
            new SafeguardingConcernDiscussed("trafficking-t1", world.Today, StrategyDiscussion: false, "I have looked at it."), "actor.id", "N25", OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData(true, "Reference 2026/1234.")]
    [InlineData(false, "The moves were the council's own offers.")]
    public async Task N45_the_child_is_referred_to_the_national_mechanism_or_somebody_says_why_not(bool referred, string reasons)
    {
        await using var world = await ConcernedAsync();
        var settled = new NationalReferralSettled("trafficking-t1", world.Today, referred, "Sam Worker", reasons);
        await world.RefusedAsync(settled with { By = "" }, "by", "N45");
        await world.RefusedAsync(settled with { Reasons = "x" }, "reasons", "N45");
        await world.RefusedAsync(settled with { ConcernId = "c1" }, "concernId", "N45");

        await world.DoAsync(settled);

        await world.NoDutyAsync(DutyKind.SettleNationalReferral);
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern);
        await world.RefusedAsync(settled, "concernId", "N45");
    }

    [Fact]
    public async Task N45_a_second_yes_raises_no_second_concern_until_the_first_is_answered()
    {
        await using var world = await ConcernedAsync();
        await world.DoAsync(Assessed(world));
        Assert.Single((await world.FileAsync()).Concerns);

        await world.DoAsync(new SafeguardingConcernDiscussed("trafficking-t1", world.Today, StrategyDiscussion: false, "Nothing found."), OrdinaryCast.Manager);
        await world.DoAsync(new NationalReferralSettled("trafficking-t1", world.Today, Referred: false, "Sam Worker", "Nothing was found."));
        await world.DoAsync(Assessed(world));

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "trafficking-t1-2");
    }

    [Fact]
    public async Task N45_the_receiving_authority_answers_too_where_the_former_counts_several_moves()
    {
        await using var world = await TransferInScenarios.ReceivedAsync(recentMoves: 3);
        var accepted = new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed.");
        await world.RefusedAsync(accepted, "trafficking", "N45", OrdinaryCast.Manager);

        await world.DoAsync(accepted with { Trafficking = Yes }, OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "trafficking-in");
        await world.DutyAsync(DutyKind.SettleNationalReferral, "trafficking-in");
    }

    private static async Task<CaseWorld> ConcernedAsync()
    {
        var world = await Moves.ReportedAsync(recentMoves: 3);
        await world.DoAsync(Assessed(world));
        return world;
    }

    private static MoveAssessed Assessed(CaseWorld world) => new(Moves.First, world.Today, TransferRisk.Raised, "Friends are lost.", "An employer.", Yes, new(NobodyIsKept: true));
}
