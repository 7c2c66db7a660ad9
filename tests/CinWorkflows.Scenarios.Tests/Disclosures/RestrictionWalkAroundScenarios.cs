using System.Globalization;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Ways past a restriction: a pack that is out already, another id for the same person, their other mailbox, a meeting that stands (N54, N57, N61).</summary>
public sealed class RestrictionWalkAroundScenarios
{
    private static readonly string FatherId = OrdinaryCast.Father.Id;

    private static readonly DisclosureRestricted NotOfMoves = new(FatherId, [DisclosureTopic.Moves], "He threatened to find them.");

    [Fact]
    public async Task N57_an_authority_that_has_the_pack_by_hand_is_told_of_each_change_of_who_must_not_know()
    {
        await using var world = await Moves.NotifiedAsync();
        await world.NoDutyAsync(DutyKind.TellMisinformed);

        await world.DoAsync(NotOfMoves);

        await ToldAsync(world);
        await world.DoAsync(new DisclosureRestrictionLifted((await world.FileAsync()).Restrictions![0].Id, world.Today, "The order ended."), OrdinaryCast.Manager);
        await ToldAsync(world);
    }

    private static async Task ToldAsync(CaseWorld world)
    {
        var changed = (await world.FileAsync()).Sequence;
        Assert.Equal(Role.SocialWorker, (await world.DutyAsync(DutyKind.TellMisinformed, changed.ToString(CultureInfo.InvariantCulture))).Owner);
        await world.DoAsync(new MisinformedTold(changed, world.Today, "The duty team at Hillingdon, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }
}
