using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47, N53: consent is taken back, nobody withdraws the transfer, and the child lives in the other area: what becomes of the child is decided all the same.</summary>
public sealed class ConsentTakenBackScenarios
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N47_N53_a_family_that_moves_after_consent_was_taken_back_is_decided_about_before_and_after_the_offer(bool offered)
    {
        await using var world = await NotYetMovedAsync(offered);
        var expected = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await TakeBackAsync(world);
        Assert.True((await world.DutyAsync(DutyKind.DecideStay, $"t1/{expected:yyyy-MM-dd}")).Deadline!.Due > expected, "whether the family moves all the same is looked at on the day on which it was expected");

        await world.GoToAsync($"{expected.AddDays(-3):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today));

        var duty = await world.DutyAsync(DutyKind.DecideStay, $"t1/{world.Today:yyyy-MM-dd}");
        Assert.Equal(("N47", Role.TeamManager), (duty.Clause, duty.Owner));
        await world.DutyAsync(DutyKind.SettleSharing);

        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.RiskOfHarm, "Nobody there sees the child.", Moves.NotTheFather));
        await world.NoDutyAsync(DutyKind.DecideStay);
    }

    [Fact]
    public async Task N47_N53_a_family_that_lives_there_already_is_decided_about_at_once_again_and_again_and_withdrawing_gives_no_more_time()
    {
        await using var world = await Moves.NotifiedAsync();
        var since = world.Today;
        await TakeBackAsync(world);
        var limit = (await world.DutyAsync(DutyKind.DecideStay, $"t1/{since:yyyy-MM-dd}")).Deadline!.Due;

        await world.RefusedAsync(new StayDecided(Moves.First, world.Today, StayDecision.Returned, "The family is back."), "decision", "N47", OrdinaryCast.Manager);
        await world.GoToAsync($"{world.Today.AddDays(3):yyyy-MM-dd}");
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.ConsentWithdrawn, "The mother has changed her mind."));
        Assert.Equal(limit, (await world.DutyAsync(DutyKind.DecideStay, $"t1/{since:yyyy-MM-dd}")).Deadline!.Due);

        var again = world.Today.AddDays(20);
        await world.DoAsync(new StayDecided(Moves.First, world.Today, StayDecision.GoOn, "We go on visiting.", again), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.DecideStay, $"t1/{again:yyyy-MM-dd}");
    }

    [Fact]
    public async Task N47_N53_a_family_that_is_back_is_recorded_by_withdrawing_the_transfer()
    {
        await using var world = await Moves.NotifiedAsync();
        await TakeBackAsync(world);

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.Returned, "The family is back."));

        await world.NoDutyAsync(DutyKind.DecideStay);
    }

    [Fact]
    public async Task N53_whoever_never_agreed_leaves_the_question_about_sharing_alone()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();

        await TakeBackAsync(world);

        await world.DutyAsync(DutyKind.SettleSharing);
        await world.NoDutyAsync(DutyKind.DecideStay);
    }

    private static Task TakeBackAsync(CaseWorld world) =>
        world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "She has thought again."));

    private static async Task<CaseWorld> NotYetMovedAsync(bool offered)
    {
        var world = await Moves.ReportedAsync(hasMoved: false);
        await world.AssessAsync();
        await world.ShareAsync();
        if (offered)
        {
            await world.PrepareAsync();
            await world.DoAsync(Moves.Notified(world));
        }

        return world;
    }
}
