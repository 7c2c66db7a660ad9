using CinWorkflows.Cases;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Operating;

/// <summary>Rules that hold for a case are not left behind by moving it to a version that does not know them.</summary>
public sealed class EarlierEditionScenarios
{
    [Theory]
    [InlineData("northamptonshire", "3.1.0")]
    [InlineData("northamptonshire", "3.1.1")]
    [InlineData("northamptonshire", "3.1.2")]
    [InlineData("hillingdon", "2.1.0")]
    [InlineData("hillingdon", "2.1.2")]
    public async Task N23_H20_a_manager_does_not_move_a_case_to_a_version_of_an_earlier_edition(string pack, string version)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-08-03");

        await world.RefusedAsync(new PackMigrated(version, "The former version fits better."), "version", actor: OrdinaryCast.Manager);

        Assert.Equal(world.Pack.Version, (await world.FileAsync()).Pack.Version);
    }
}
