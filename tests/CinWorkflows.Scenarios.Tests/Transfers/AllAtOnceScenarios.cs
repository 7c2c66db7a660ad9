using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>N50: everything of a move is recorded in one minute, before the first letter left; what the parents see to in the new area they hear all the same.</summary>
public sealed class AllAtOnceScenarios
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N50_the_letter_on_school_and_health_leaves_though_all_up_to_the_acceptance_or_the_end_was_recorded_before_it(bool ended)
    {
        await using var world = await Moves.ReportedAsync();
        await RecordAsync(
            world,
            [
                Moves.Assessment(world, new(NobodyIsKept: true)),
                new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: true, "Is glad of it."),
                new SharingDecided(Moves.First, world.Today, SharingBasis.Consent, "The mother agrees.", Moves.NotTheFather),
                Moves.Pack(world),
                Moves.Notified(world),
                new TransferAcknowledged(Moves.First, world.Today, "Jo Counterpart", RisksUnderstood: true),
                new TransferAccepted(Moves.First, world.Today, world.Today, "Jo Counterpart"),
                .. ended ? new Act[] { new CaseTransferred(Moves.First, world.Today, "Accepted.") } : [],
            ]);

        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");

        var letters = world.SentTo("alex@").Where(message => message.Kind == MessageKind.TransferNews).ToList();
        var first = Assert.Single(letters, message => message.Text.Contains("Register with a doctor", StringComparison.Ordinal));
        Assert.Contains("school or nursery place", first.Text, StringComparison.Ordinal);
        Assert.Contains("the council in your new area supports Robin", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("goes on supporting", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We go on supporting you", first.Text, StringComparison.Ordinal);
        Assert.Contains(letters, message => message.Text.Contains("has agreed to take over", StringComparison.Ordinal));
        Assert.Equal(letters.Count, letters.Select(message => message.Subject).Distinct().Count());
    }

    private static async Task RecordAsync(CaseWorld world, IReadOnlyList<Act> acts)
    {
        foreach (var act in acts)
        {
            var decision = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, act is CaseTransferred ? OrdinaryCast.Manager : OrdinaryCast.Worker, act), default);
            Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        }

        await world.Host.SettleAsync();
    }
}
