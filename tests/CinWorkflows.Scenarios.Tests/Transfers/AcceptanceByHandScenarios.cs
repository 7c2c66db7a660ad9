using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
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

        await world.RefusedAsync(Accepted(world), "type", "N60");
    }

    [Fact]
    public async Task N53_N60_once_consent_to_share_is_taken_back_no_acceptance_is_written_down_until_sharing_is_decided_again()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "She has thought again."));

        await world.RefusedAsync(Accepted(world), "type", "N53");
        await world.RefusedAsync(Accepted(world), "type", "N53", OrdinaryCast.Manager);

        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.RiskOfHarm, "The father may look for the family.", Moves.NotTheFather));
        await world.DoAsync(Accepted(world));
    }

    [Fact]
    public async Task N55_N60_nor_against_advice_until_a_manager_decides_against_it()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new SharingAdviceSought(Moves.First, world.Today, Adviser.CaldicottGuardian, "May it be shared?"));
        await world.DoAsync(new SharingAdviceGiven(Moves.First, world.Today, MayShare: false, "The mother's new partner works there."));

        await world.RefusedAsync(Accepted(world), "type", "N55");
    }

    [Fact]
    public async Task N53_N60_a_service_manager_asserts_nothing_on_what_nobody_permits_to_share()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "The need is met by early help.", "Hetty Hall"));
        await world.DoAsync(new ServiceManagerNotified(Moves.First, world.Today), OrdinaryCast.Manager);
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "She has thought again."));

        await world.RefusedAsync(
            new TransferDisputeDecided(Moves.First, world.Today, DisputeDecision.AssertTheirs, "The child is found there.", new(world.Today, "It is theirs.")), "type", "N53", OrdinaryCast.ServiceManager);
    }

    [Theory]
    [InlineData("TBC")]
    [InlineData("x")]
    [InlineData("n/a")]
    [InlineData("To be allocated")]
    [InlineData("No worker yet")]
    [InlineData("A new worker")]
    public async Task N58_N60_whoever_is_named_over_there_has_a_name(string nobody)
    {
        await using var world = await Moves.NotifiedAsync();

        await world.RefusedAsync(Accepted(world) with { Worker = nobody }, "worker", "N58");
        await world.RefusedAsync(Accepted(world) with { By = nobody }, "by");
        await world.RefusedAsync(new ReceivingWorkerNamed(Moves.First, world.Today, nobody, null, "Hetty Hall"), "worker", "N58");
        await world.RefusedAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Ash Newworker", null, nobody), "by");
        await world.RefusedAsync(new TransferAcknowledged(Moves.First, world.Today, nobody, RisksUnderstood: true), "by");
        await world.RefusedAsync(new TransferRefused(Moves.First, world.Today, DisputeAbout.Threshold, "The need is met by early help.", nobody), "by");
        await world.DoAsync(Accepted(world) with { Worker = "Jo Ng" });
    }

    [Fact]
    public async Task N60_N61_an_acceptance_that_is_recorded_later_is_not_before_the_offer_is_proved_and_is_told_as_what_has_happened()
    {
        await using var world = await Moves.NotifiedAsync();
        var offered = world.Today;
        await world.GoToAsync($"{offered.AddDays(7):yyyy-MM-dd}");
        var accepted = Accepted(world) with { On = offered.AddDays(1), ResponsibleFrom = offered.AddDays(1) };

        await world.RefusedAsync(accepted with { On = offered.AddDays(-1), How = "By telephone." }, "on", "N52");
        await world.RefusedAsync(accepted, "how", "N60");
        await world.DoAsync(accepted with { How = "Her e-mail of that day is in the mailbox of the team." });

        var letter = Assert.Single(world.SentTo("alex"), message => message.Text.Contains("has agreed to take over", StringComparison.Ordinal));
        var text = letter.Text.ReplaceLineEndings(" ");
        Assert.Contains("has supported Robin Example since", text, StringComparison.Ordinal);
        Assert.Contains("who supports you now", letter.Subject, StringComparison.Ordinal);
        Assert.All(["Until then", "Who helps you then", "From Tuesday"], past => Assert.DoesNotContain(past, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task N58_a_name_that_is_none_and_came_by_the_exchange_names_nobody_to_the_family()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        await world.DoAsync(new ReceivingAuthorityNotified(Moves.First, world.Today, NotificationMeans.Exchange));

        await world.FoundAsync(Accepted(world) with { Worker = "TBC", Number = 1 });

        Assert.Null((await world.FileAsync()).TransfersOut[0].WorkerNamedOn);
        Assert.DoesNotContain(world.SentTo("alex"), message => message.Text.Contains("TBC", StringComparison.Ordinal));
    }

    private static TransferAccepted Accepted(CaseWorld world) => new(Moves.First, world.Today, world.Today, "Hetty Hall");
}
