using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Of whom something is restricted on a brother's or sister's case, they are not told of a move before somebody has decided what holds here.</summary>
public sealed class RestrictedOnASiblingScenarios
{
    [Fact]
    public async Task N54_N61_nobody_is_told_of_a_move_while_it_is_undecided_what_holds_here()
    {
        await using var world = await Moves.ReportedAsync();
        var found = new RestrictedOnAnotherCase(OrdinaryCast.Father.Id, "CIN-SISTER", world.Today);
        Assert.NotNull((await world.Host.Register.RecordFindingAsync(CaseWorld.CaseId, Guid.CreateVersion7(), found, default)).Receipt);

        await world.RefusedAsync(Moves.Assessment(world, new(NobodyIsKept: true)), "mayKnow");

        await world.DoAsync(new DisclosureDecided(InformedPerson.Elsewhere("CIN-SISTER"), OrdinaryCast.Father.Id, world.Today, Told: true, "Her worker says that it is about her school alone."));
        await world.DoAsync(Moves.Assessment(world, new(NobodyIsKept: true)));
    }
}
