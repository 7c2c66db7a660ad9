using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Transfers;

/// <summary>A child who turns 16 after it was decided that information is shared is asked from then on, before more is shared (N53).</summary>
public sealed class SixteenScenarios
{
    private static readonly string Robin = OrdinaryCast.Child.Id;

    [Fact]
    public async Task N53_on_the_day_nothing_more_is_shared_until_the_young_person_is_asked()
    {
        await using var world = await SharedAsync();
        await world.RefusedAsync(new SharingAsked(Moves.First, world.Today, Robin, Agrees: true, "Wants it."), "understands", "N53");

        // Robin is born on 1 June 2017, and counts as 16 from the month after: nobody has recorded anything since the decision.
        await world.GoToAsync("2033-07-01");
        await world.RefusedAsync(Moves.Notified(world), "type", "N53");
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, Robin, Agrees: true, "Wants it."));

        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N53_the_duty_opens_and_counts_from_the_day_on_which_they_are_16()
    {
        await using var world = await SharedAsync();
        await world.NoDutyAsync(DutyKind.SettleSharing);
        await world.GoToAsync("2033-07-01");
        await world.AssessAsync();

        var duty = await world.DutyAsync(DutyKind.SettleSharing);
        Assert.Equal(CaseWorld.Day("2033-07-06"), duty.Deadline!.Due);
        await world.RefusedAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.Consent, "The mother agrees.", Moves.NotTheFather), "notAsked", "N53");
        await world.DoAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.Consent, "The mother agrees.", [.. Moves.NotTheFather, new(Robin, "Is in hospital and very ill.")]));

        await world.NoDutyAsync(DutyKind.SettleSharing);
        await world.DoAsync(Moves.Notified(world));
    }

    [Fact]
    public async Task N53_whoever_was_asked_as_a_younger_child_who_understands_is_not_asked_again()
    {
        await using var world = await SharedAsync();
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, Robin, Agrees: true, "Wants it.", "Robin is nearly 16 and follows it well."));
        await world.GoToAsync("2033-07-01");

        await world.DoAsync(Moves.Notified(world));
        await world.NoDutyAsync(DutyKind.SettleSharing);
    }

    private static async Task<CaseWorld> SharedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync("2033-04-04");
        await world.ReachReviewAsync();
        await world.GoToAsync("2033-06-29");
        await world.ReportAsync();
        await world.AssessAsync();
        await world.ShareAsync();
        await world.PrepareAsync();
        return world;
    }
}
