using CinWorkflows.Cases.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>What this authority writes down binds nobody there: an acceptance answers an offer, in the way in which the offer went.</summary>
public sealed class AcceptanceByHandScenarios
{
    [Fact]
    public async Task N60_an_offer_that_is_to_be_made_again_is_not_accepted_before_it_is_made()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "The need is met by early help.", "Hetty Hall"));
        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        await world.DoAsync(
            new TransferDisputeDecided(Moves.First, world.Today, DisputeDecision.OfferAgain, "They had not seen the assessment.", new(world.Today, "They are to be offered it again.")), OrdinaryCast.ServiceManager);

        await world.RefusedAsync(new TransferAccepted(Moves.First, world.Today, world.Today, "Hetty Hall"), "type", "N60");
    }
}
