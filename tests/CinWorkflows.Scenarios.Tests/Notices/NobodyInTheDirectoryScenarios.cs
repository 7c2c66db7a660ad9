using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Scenarios.Tests.Notices;

/// <summary>What is for a role that nobody has in the directory is told to somebody, or stands where somebody looks (N25, H22).</summary>
public sealed class NobodyInTheDirectoryScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N25_H22_a_concern_in_a_team_without_any_manager_is_told_to_who_is_above_every_team(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("head-office", "Head office", pack), default);
        await world.Host.Staff.SaveStaffAsync(new("sm-9", "Hari Above", "hari.above@council.example", "head-office", [Role.ServiceManager]), default);
        await world.Host.Staff.SaveStaffAsync(new("sm-8", "Una Other", "una.other@council.example", "head-office", [Role.ServiceManager]) { Arrangements = new() { ManagedTeams = ["team-77"] } }, default);
        await world.Host.Staff.SaveTeamAsync(new("abroad", "Another authority", pack == "hillingdon" ? "northamptonshire" : "hillingdon"), default);
        await world.Host.Staff.SaveStaffAsync(new("sm-7", "Ola Abroad", "ola.abroad@council.example", "abroad", [Role.ServiceManager]), default);
        await LeaveAsync(world);

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));

        Assert.Single(world.SentTo("hari.above"));
        Assert.Empty(world.SentTo("una.other"));
        Assert.Empty(world.SentTo("ola.abroad"));
        Assert.Empty(await world.Host.Reader.UnheardAsync(10, default));
    }

    [Fact]
    public async Task N25_a_concern_in_an_authority_without_any_manager_stands_where_its_administrator_looks()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await LeaveAsync(world);

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));

        Assert.Contains(await world.Host.Reader.UnheardAsync(10, default), unheard => unheard.DutyKey == "DiscussSafeguardingConcern:c1");
    }

    private static async Task LeaveAsync(CaseWorld world)
    {
        foreach (var member in OrdinaryCast.Staff().Where(member => member.Id is "tm-1" or "sm-1"))
        {
            await world.Host.Staff.SaveStaffAsync(member with { Arrangements = new() { LeavesOn = world.Today.AddDays(-1) } }, default);
        }
    }
}
