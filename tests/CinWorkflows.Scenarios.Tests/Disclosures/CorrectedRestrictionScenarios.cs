using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Attempts to keep more from somebody than a manager has looked at, by putting the entry right on which their word stands (N14, N20, N26, N54, H18, H23).</summary>
public sealed class CorrectedRestrictionScenarios
{
    private static readonly DisclosureRestricted HerAddress = new("father-1", [DisclosureTopic.Addresses], "She has left because of him.");

    private static readonly DisclosureRestricted Everything = HerAddress with { Topics = [DisclosureTopic.Addresses, DisclosureTopic.Plan, DisclosureTopic.Meetings] };

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N54_H18_what_a_manager_confirmed_is_not_widened_by_a_correction_of_whoever_set_it(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        var entry = await RestrictedAsync(world, HerAddress, OrdinaryCast.Worker);
        await world.DoAsync(new DisclosureRestrictionConfirmed((await world.FileAsync()).Restrictions!.Single().Id, world.Today, "He was convicted of an assault on her in 2024."), OrdinaryCast.Manager);

        await world.RefusedAsync(Corrected(new EntryCorrection(entry, Everything)), "actor.role");
        await world.RefusedAsync(Corrected(new EntryCorrection(entry, HerAddress with { NotWith = ["mother-1"] })), "actor.role");
        Assert.True(Disclosure.MayBeTold(await world.FileAsync(), "father-1", DisclosureTopic.Plan, world.Today));

        await world.DoAsync(Everything);
        await world.DutyAsync(DutyKind.DecideOnRestriction);
    }

    [Fact]
    public async Task N54_nor_is_what_a_manager_set_themselves_or_lifted()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var until = await RestrictedAsync(world, HerAddress with { Until = world.Today.AddDays(20) }, OrdinaryCast.Manager);
        await world.RefusedAsync(Corrected(new EntryCorrection(until, HerAddress)), "actor.role");
        await world.RefusedAsync(Corrected(new EntryCorrection(until, HerAddress with { Until = world.Today.AddDays(20), PersonId = "mother-1" })), "actor.role");

        await world.DoAsync(new DisclosureRestrictionLifted((await world.FileAsync()).Restrictions!.Single().Id, world.Today, "They live together again."), OrdinaryCast.Manager);
        await world.RefusedAsync(Corrected(new EntryCorrection((await world.FileAsync()).Sequence, null)), "actor.role");

        await world.DoAsync(Corrected(new EntryCorrection((await world.FileAsync()).Sequence, null)), OrdinaryCast.Manager);
        Assert.False(Disclosure.MayBeTold(await world.FileAsync(), "father-1", DisclosureTopic.Addresses, world.Today));
    }

    [Fact]
    public async Task N54_nor_by_withdrawing_it_while_another_one_grows()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var byTheManager = await RestrictedAsync(world, HerAddress, OrdinaryCast.Manager);
        var byTheWorker = await RestrictedAsync(world, HerAddress with { Topics = [DisclosureTopic.Plan] }, OrdinaryCast.Worker);

        await world.RefusedAsync(Corrected(new EntryCorrection(byTheWorker, null), new EntryCorrection(byTheManager, Everything)), "actor.role");
        await world.DutyAsync(DutyKind.DecideOnRestriction);
    }

    [Fact]
    public async Task N54_a_manager_who_does_not_hold_the_case_widens_it_and_what_waits_for_one_still_waits()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var waits = await RestrictedAsync(world, HerAddress, OrdinaryCast.Worker);
        var set = await RestrictedAsync(world, HerAddress with { PersonId = "school-1" }, OrdinaryCast.Manager);

        await world.DoAsync(Corrected(new EntryCorrection(waits, Everything)));
        await world.DutyAsync(DutyKind.DecideOnRestriction);
        await world.DoAsync(Corrected(new EntryCorrection(set, Everything with { PersonId = "school-1" })), OrdinaryCast.Manager);

        Assert.False(Disclosure.MayBeTold(await world.FileAsync(), "school-1", DisclosureTopic.Plan, world.Today));
    }

    private static async Task<long> RestrictedAsync(CaseWorld world, DisclosureRestricted restricted, Cases.Acts.Actor by)
    {
        await world.DoAsync(restricted, by);
        return (await world.FileAsync()).Sequence;
    }

    private static EntriesCorrected Corrected(params IReadOnlyList<EntryCorrection> corrections) => new(corrections, "It was recorded too small.");
}
