using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N44, N47, N53: where a child is to be found, whom the family moves to, and what becomes of a child whom nobody there knows.</summary>
public sealed class WhereTheChildLivesScenarios
{
    [Fact]
    public async Task N47_another_day_on_the_record_there_is_settled_by_a_dated_duty()
    {
        await using var world = await Moves.NotifiedAsync();
        var theirs = world.Today;

        await world.DoAsync(new ResidenceReceived(Moves.First, world.Today, theirs, By: "Jo Counterpart", How: "She read it out on the telephone."));

        var duty = await world.DutyAsync(DutyKind.SettleResidence, $"t1/{world.Today:yyyy-MM-dd}");
        Assert.Equal(("N47", true), (duty.Clause, duty.Deadline!.Due > world.Today));
        Assert.NotEqual(theirs, (await world.FileAsync()).TransfersOut[0].ResidentOn);
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, theirs));
        await world.NoDutyAsync(DutyKind.SettleResidence);
    }

    [Fact]
    public async Task N47_N53_a_child_who_stays_where_nobody_may_be_told_is_decided_about_again_and_again()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.ConsentWithdrawn, "The mother has changed her mind."));
        await world.DoAsync(new WithdrawalConfirmed(Moves.First, world.Today));
        Assert.NotNull((await world.DutyAsync(DutyKind.DecideStay, $"t1/{world.Today:yyyy-MM-dd}")).Deadline);
        var told = (await world.NoticesAsync(DutyKind.DecideStay)).Count;
        await world.GoToAsync($"{world.Today.AddDays(21):yyyy-MM-dd}");
        Assert.True((await world.NoticesAsync(DutyKind.DecideStay)).Count > told + 3, "told again until it is decided");

        var goOn = new StayDecided(Moves.First, world.Today, StayDecision.GoOn, "The risk is low, and we see the child each week.");
        await world.RefusedAsync(goOn, "lookAgainOn", "N47", OrdinaryCast.Manager);
        var again = world.Today.AddDays(30);
        await world.DoAsync(goOn with { LookAgainOn = again }, OrdinaryCast.Manager);
        Assert.True((await world.DutyAsync(DutyKind.DecideStay, $"t1/{again:yyyy-MM-dd}")).Deadline!.Due > again);
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today).Authority);

        await world.DoAsync(new StayDecided(Moves.First, world.Today, StayDecision.Returned, "The family is back."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.DecideStay);
        Assert.True(StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today).IsOurs);
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(await world.FileAsync(), world.Pack, world.Today.AddDays(-1)).Authority);
    }

    [Fact]
    public async Task N47_a_refusal_that_is_told_by_hand_leaves_the_child_who_lives_here_a_duty_until_the_child_is_taken_over()
    {
        await using var world = await TransferInScenarios.ReceivedAsync();
        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Refuse, null, "Below our threshold.", DisputeAbout.Threshold), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.SettleRefusedTransfer);

        await world.DoAsync(new TransferInDecided(world.Today, TransferInDecision.Accept, world.Today, "The need is as assessed."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.SettleRefusedTransfer);
    }

    [Fact]
    public async Task N53_to_share_without_agreement_the_move_is_reported_again_and_its_ground_decided()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.ConsentWithdrawn, "The mother has changed her mind."));

        await world.ReportAsync(number: 2);

        await world.NoDutyAsync(DutyKind.DecideStay);
        Assert.Null((await world.FileAsync()).TransfersOut[1].Sharing.Basis);
    }

    [Theory]
    [InlineData("E99999999", null, "toAuthority")]
    [InlineData("E07000001", "A district", "toAuthority")]
    [InlineData("E10000099", null, "toAuthorityName")]
    [InlineData("E10000099", "New County", null)]
    [InlineData(Moves.Kent, null, null)]
    public async Task N44_a_move_goes_to_an_authority_that_is_there(string code, string? name, string? refused)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var reported = new MoveReported(Moves.First, world.Today, code, world.Today, HasMoved: true, 1) { ToAuthorityName = name };

        if (refused is null)
        {
            await world.DoAsync(reported);
        }
        else
        {
            await world.RefusedAsync(reported, refused, "N44");
        }
    }
}
