using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47: responsibility follows where the child is to be found.</summary>
public sealed class ResidenceScenarios
{
    [Fact]
    public async Task N47_an_acceptance_passes_the_case_once_the_move_is_confirmed_and_never_on_a_day_that_was_only_expected()
    {
        await using var world = await MovingAsync();
        var lives = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        var expected = await world.FileAsync();
        Assert.True(ResponsibilityLedger.On(expected, world.Pack, lives.AddDays(60)).IsOurs, "expected is not moved");
        var letter = Assert.Single(world.SentTo("alex"), message => message.Text.Contains("knows that you live there", StringComparison.Ordinal));
        Assert.Contains($"{world.Pack.Authority.Name} supports Robin Example until", letter.Text.ReplaceLineEndings(" "));
        Assert.True((await world.DutyAsync(DutyKind.CloseAsTransferred)).Deadline!.Due > lives);

        await world.GoToAsync($"{lives.AddDays(9):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, lives.AddDays(7)));

        var file = await world.FileAsync();
        Assert.True(ResponsibilityLedger.On(file, world.Pack, lives.AddDays(8)).IsOurs, "this authority holds the case until the move is confirmed");
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(file, world.Pack, world.Today).Authority);
    }

    [Fact]
    public async Task N47_by_the_exchange_the_case_passes_with_the_proof_that_the_other_side_knows_of_the_move_on_the_day_that_it_tells()
    {
        await using var world = await MovingAsync(NotificationMeans.Exchange);
        var lives = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        var accepted = new TransferAccepted(Moves.First, world.Today, lives, "Jo Counterpart");
        await world.RefusedAsync(accepted, "type", "N60");
        await world.FoundAsync(accepted with { Number = 1 });
        await world.GoToAsync($"{lives.AddDays(2):yyyy-MM-dd}");

        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, lives.AddDays(1)));
        Assert.True(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs, "the confirmation is on its way");
        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), "type", "N47", OrdinaryCast.Manager);
        var known = new ResidenceReceived(Moves.First, world.Today, lives.AddDays(1), By: "Jo Counterpart", How: "She read it out on the telephone.");
        await world.RefusedAsync(known, "type", "N47");
        await world.RefusedAsync(known, "type", "N47", OrdinaryCast.Manager);
        Assert.True(ResponsibilityLedger.On(await world.FileAsync(), world.Pack, world.Today).IsOurs, "what is written down here binds nobody there");

        await world.FoundAsync(known with { Number = 2, By = null, How = null });
        var file = await world.FileAsync();
        Assert.True(ResponsibilityLedger.On(file, world.Pack, world.Today.AddDays(-1)).IsOurs);
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(file, world.Pack, world.Today).Authority);
        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData(null, "She read it out on the telephone.", "by")]
    [InlineData("TBC", "She read it out on the telephone.", "by")]
    [InlineData("Jo Counterpart", null, "how")]
    [InlineData("Jo Counterpart", "As discussed", "how")]
    [InlineData("Jo Counterpart", "I know it.", "how")]
    [InlineData("allocation pending", "She read it out on the telephone.", "by")]
    public async Task N47_that_the_other_side_knows_of_the_residence_needs_who_there_has_it_and_what_proves_it(string? by, string? how, string field)
    {
        await using var world = await Moves.NotifiedAsync();

        await world.RefusedAsync(new ResidenceReceived(Moves.First, world.Today, world.Today.AddDays(-1), By: by, How: how), field, how == "As discussed" ? null : "N47");
    }

    [Fact]
    public async Task N47_a_family_that_never_moves_is_withdrawn_also_after_the_acceptance()
    {
        await using var world = await MovingAsync();
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        await world.DoAsync(new TransferWithdrawn(Moves.First, world.Today, WithdrawalReason.NotMoving, "They stay where they are."));
        await world.DoAsync(new WithdrawalConfirmed(Moves.First, world.Today));

        var file = await world.FileAsync();
        Assert.Equal(TransferOutcome.Withdrawn, file.TransfersOut[0].Outcome);
        Assert.True(ResponsibilityLedger.On(file, world.Pack, world.Today.AddDays(60)).IsOurs);
    }

    [Fact]
    public async Task N47_nobody_closes_as_transferred_before_the_family_has_moved_and_lives_there()
    {
        await using var world = await MovingAsync();
        var lives = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));
        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), "type", "N47", OrdinaryCast.Manager);

        await world.GoToAsync($"{lives.AddDays(1):yyyy-MM-dd}");
        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), "type", "N47", OrdinaryCast.Manager);
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today));

        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), OrdinaryCast.Manager);
    }

    private static async Task<CaseWorld> MovingAsync(NotificationMeans by = NotificationMeans.Hand)
    {
        var world = await Moves.ReportedAsync(hasMoved: false);
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, by, "Handed to the duty team."));
        return world;
    }
}
