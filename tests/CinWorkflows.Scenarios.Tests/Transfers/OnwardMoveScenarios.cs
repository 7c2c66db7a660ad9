using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N44, N47: the family goes on before anybody has accepted.</summary>
public sealed class OnwardMoveScenarios
{
    [Fact]
    public async Task N44_the_next_move_begins_at_once_and_the_authority_that_was_offered_the_child_confirms_that_it_has_not_accepted()
    {
        await using var world = await Moves.NotifiedAsync();

        await world.DoAsync(Onward(world));

        await world.DutyAsync(DutyKind.AssessMove, "t2");
        await world.DutyAsync(DutyKind.ConfirmWithdrawal, "t1");
        await world.NoDutyAsync(DutyKind.ObtainAcceptance);
        var file = await world.FileAsync();
        Assert.True(file.TransfersOut[0].IsTakenBack, "its link, its code and its papers open nothing");
        Assert.Equal(2, CountedMoves.Of(file, file.TransfersOut[1]));
        Assert.True(ResponsibilityLedger.On(file, world.Pack, world.Today).IsOurs, "nobody else has taken the child");

        await world.DoAsync(new WithdrawalConfirmed(Moves.First, world.Today));
        await world.NoDutyAsync(DutyKind.ConfirmWithdrawal);
        await world.DutyAsync(DutyKind.AssessMove, "t2");
        Assert.DoesNotContain(world.Sent, message => message.Text.Contains("does not pass to another council", StringComparison.Ordinal));
    }

    [Fact]
    public async Task N44_a_move_of_which_nobody_was_told_ends_with_the_next()
    {
        await using var world = await Moves.ReportedAsync();

        await world.DoAsync(Onward(world));

        Assert.Equal(TransferOutcome.Withdrawn, (await world.FileAsync()).TransfersOut[0].Outcome);
        await world.NoDutyAsync(DutyKind.AssessMove, "t1");
        await world.DutyAsync(DutyKind.AssessMove, "t2");
    }

    [Fact]
    public async Task N44_a_withdrawal_that_nobody_has_confirmed_does_not_hold_up_the_next_move()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.MovedOn, "On to Kent."));

        await world.DoAsync(Onward(world));

        await world.DutyAsync(DutyKind.ConfirmWithdrawal, "t1");
        await world.DutyAsync(DutyKind.AssessMove, "t2");
    }

    [Fact]
    public async Task N44_an_acceptance_that_crosses_it_holds_and_nobody_is_lost_in_between()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(Onward(world));

        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).Authority);
        await world.DutyAsync(DutyKind.CloseAsTransferred, "t1");
    }

    [Fact]
    public async Task N61_once_the_second_authority_is_responsible_it_is_the_one_that_passes_the_child_on()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        await world.RefusedAsync(Onward(world), "type", "N61");
    }

    [Fact]
    public async Task N47_where_the_child_is_to_be_found_follows_each_move()
    {
        await using var world = await Moves.NotifiedAsync();
        var first = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await world.DoAsync(Onward(world));
        var file = await world.FileAsync();

        Assert.True(StatutoryLine.On(file, world.Pack, first.AddDays(-1)).IsOurs);
        Assert.Equal(Moves.Hillingdon, StatutoryLine.On(file, world.Pack, first).Authority);
        Assert.Equal(Moves.Kent, StatutoryLine.On(file, world.Pack, world.Today).Authority);
    }

    private static MoveReported Onward(CaseWorld world) => new(Moves.Numbered(2), world.Today, Moves.Kent, world.Today, HasMoved: true, 1);
}
