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
    public async Task N47_N53_a_family_that_moves_after_consent_was_taken_back_is_decided_about_too()
    {
        await using var world = await NotYetMovedAsync();
        var expected = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        Assert.True((await world.DutyAsync(DutyKind.DecideStay, $"t1/{expected:yyyy-MM-dd}")).Deadline!.Due > expected, "whether the family moves all the same is looked at on the day on which it was expected");

        await world.GoToAsync($"{expected.AddDays(-2):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today));

        var duty = await world.DutyAsync(DutyKind.DecideStay, $"t1/{world.Today:yyyy-MM-dd}");
        Assert.Equal("N47", duty.Clause);
        var file = await world.FileAsync();
        Assert.Equal((Moves.Hillingdon, true), (StatutoryLine.On(file, world.Pack, world.Today).Authority, ResponsibilityLedger.On(file, world.Pack, world.Today).IsOurs));
        var notice = (await world.NoticesAsync(DutyKind.DecideStay)).Count;
        await world.GoToAsync($"{world.Today.AddDays(14):yyyy-MM-dd}");
        Assert.True((await world.NoticesAsync(DutyKind.DecideStay)).Count > notice, "told until it is decided");

        await world.ReportAsync(number: 2);
        await world.NoDutyAsync(DutyKind.DecideStay);
    }

    [Fact]
    public async Task N47_N53_a_move_that_is_confirmed_late_moves_no_limit_and_one_after_the_family_was_said_to_stay_is_decided_about_again()
    {
        await using var world = await NotYetMovedAsync();
        var expected = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await world.GoToAsync($"{expected.AddDays(7):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, expected));
        Assert.True((await world.DutyAsync(DutyKind.DecideStay, $"t1/{expected:yyyy-MM-dd}")).IsOverdue(world.Today));

        await using var other = await NotYetMovedAsync();
        await other.DoAsync(new StayDecided(Moves.First, other.Today, StayDecision.Returned, "The family stays where it is."), OrdinaryCast.Manager);
        await other.NoDutyAsync(DutyKind.DecideStay);
        Assert.True(StatutoryLine.On(await other.FileAsync(), other.Pack, other.Today.AddDays(30)).IsOurs);

        await other.GoToAsync($"{expected:yyyy-MM-dd}");
        await other.DoAsync(new MoveConfirmed(Moves.First, other.Today, other.Today));
        await other.DutyAsync(DutyKind.DecideStay, $"t1/{other.Today:yyyy-MM-dd}");
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(await other.FileAsync(), other.Pack, other.Today).Authority);
    }

    [Fact]
    public async Task N47_a_family_that_was_said_not_to_move_and_moves_is_decided_about()
    {
        await using var world = await Moves.ReportedAsync(hasMoved: false);
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.NotMoving, "They stay where they are."));
        await world.NoDutyAsync(DutyKind.DecideStay);

        await world.GoToAsync($"{world.Today.AddDays(12):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today));

        await world.DutyAsync(DutyKind.DecideStay, $"t1/{world.Today:yyyy-MM-dd}");
        await world.DoAsync(new StayDecided(Moves.First, world.Today, StayDecision.Returned, "The family is back."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.DecideStay);
    }

    [Fact]
    public async Task N47_an_acceptance_that_crosses_the_withdrawal_leaves_no_stay_to_decide_on()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.ConsentWithdrawn, "The mother has changed her mind."));
        await world.DutyAsync(DutyKind.DecideStay);

        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        await world.NoDutyAsync(DutyKind.DecideStay);
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).Authority);
    }

    /// <summary>Consent is taken back before the day of the move, and the transfer withdrawn.</summary>
    private static async Task<CaseWorld> NotYetMovedAsync()
    {
        var world = await Moves.ReportedAsync(hasMoved: false);
        await world.AssessAsync();
        await world.ShareAsync();
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "She has thought again."));
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.ConsentWithdrawn, "The mother has changed her mind."));
        return world;
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
