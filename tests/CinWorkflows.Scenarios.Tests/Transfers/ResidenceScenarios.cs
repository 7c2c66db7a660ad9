using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N47: responsibility follows where the child is to be found.</summary>
public sealed class ResidenceScenarios
{
    [Fact]
    public async Task N47_an_acceptance_before_the_family_lives_there_passes_the_case_on_the_day_that_is_expected_and_then_on_the_day_that_came()
    {
        await using var world = await MovingAsync();
        var lives = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));

        var expected = await world.FileAsync();
        Assert.True(ResponsibilityLedger.On(expected, world.Pack, lives.AddDays(-1)).IsOurs, "this authority holds the case until the family is expected there");
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(expected, world.Pack, lives).Authority);
        Assert.Contains(world.SentTo("alex"), message => message.Text.Contains("From the day on which you live there", StringComparison.Ordinal));
        Assert.True((await world.DutyAsync(DutyKind.CloseAsTransferred)).Deadline!.Due > lives);

        await world.GoToAsync($"{lives.AddDays(9):yyyy-MM-dd}");
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, lives.AddDays(7)));

        var file = await world.FileAsync();
        Assert.True(ResponsibilityLedger.On(file, world.Pack, lives.AddDays(6)).IsOurs, "this authority holds the case until the family lives there");
        Assert.Equal(Moves.Hillingdon, ResponsibilityLedger.On(file, world.Pack, lives.AddDays(7)).Authority);
    }

    [Fact]
    public async Task N47_nobody_closes_as_transferred_before_the_family_has_moved_and_lives_there()
    {
        await using var world = await MovingAsync();
        var lives = (await world.FileAsync()).TransfersOut[0].ResidentOn;
        await world.DoAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"));
        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), "on", "N61", OrdinaryCast.Manager);

        await world.GoToAsync($"{lives.AddDays(1):yyyy-MM-dd}");
        await world.RefusedAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), "type", "N47", OrdinaryCast.Manager);
        await world.DoAsync(new MoveConfirmed(Moves.First, world.Today, world.Today));

        await world.DoAsync(new CaseTransferred(Moves.First, world.Today, "Accepted."), OrdinaryCast.Manager);
    }

    private static async Task<CaseWorld> MovingAsync()
    {
        var world = await Moves.ReportedAsync(hasMoved: false);
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Hand, "Handed to the duty team."));
        return world;
    }
}
