using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>Whoever answers for another authority works there: nobody of the family, and none of our own staff.</summary>
public sealed class NamedThereScenarios
{
    [Theory]
    [InlineData("Chris Worker")]
    [InlineData("Worker, Chris")]
    [InlineData("sw-2")]
    [InlineData("Pat Manager")]
    [InlineData("Mum")]
    [InlineData("The child's grandmother")]
    [InlineData("Alex Example")]
    [InlineData("father-1")]
    [InlineData("Dad (Sam Example)")]
    public async Task N51_N58_N60_our_own_staff_and_the_family_are_not_the_other_authority(string name)
    {
        await using var world = await Moves.NotifiedAsync();
        var today = world.Today;

        await RefusedAsync(new TransferAcknowledged(Moves.First, today, name, RisksUnderstood: true), "by");
        await RefusedAsync(new TransferQuestioned(Moves.First, today, "q1", "Where does the father live?", name), "by");
        await RefusedAsync(new TransferRefused(Moves.First, today, DisputeAbout.Threshold, "The need is not met by our threshold.", name), "by");
        await RefusedAsync(new TransferAccepted(Moves.First, today, today, name), "by");
        await RefusedAsync(new TransferAccepted(Moves.First, today, today, "Jo Counterpart", name), "worker");
        await RefusedAsync(new ReceivingWorkerNamed(Moves.First, today, name, null, "Jo Counterpart"), "worker");
        await RefusedAsync(new ReceivingWorkerNamed(Moves.First, today, "Jo Counterpart", null, name), "by");
        await RefusedAsync(new ResidenceReceived(Moves.First, today, today.AddDays(-1), By: name, How: "Read out on the telephone from their record."), "by");

        async Task RefusedAsync(Act act, string field)
        {
            var decision = await world.TryAsync(act);
            var refusal = Assert.Single(decision.Refusals, refusal => refusal.Field == field);
            Assert.Contains("name who there", refusal.Reason.Replace("the worker there", "who there", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task N58_a_namesake_over_there_says_where_they_work_and_a_name_of_before_still_counts()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new ParticipantChanged("mother-1", "She has married.", Name: "Alex Newname"));

        await world.RefusedAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Alex Example", null, "Jo Counterpart"), "worker");
        await world.RefusedAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Alex Newname", null, "Jo Counterpart"), "worker");
        await world.DoAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Kim Worker, Hillingdon Referral Team", null, "Jo Counterpart"));
    }

    [Fact]
    public async Task N60_nor_by_a_correction()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.DoAsync(new ReceivingWorkerNamed(Moves.First, world.Today, "Ash Newworker", null, "Jo Counterpart"));
        var named = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(
            new EntriesCorrected([new(named, new ReceivingWorkerNamed(Moves.First, world.Today, "Chris Worker", null, "Jo Counterpart"))], "Misheard."), "corrections[0].replacement.worker", actor: OrdinaryCast.Manager);
    }
}
