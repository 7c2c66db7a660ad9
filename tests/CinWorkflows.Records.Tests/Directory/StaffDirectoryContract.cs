using CinWorkflows.Records.Tests.Storage;
using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Records.Tests.Directory;

public abstract class StaffDirectoryContract(RecordStore store) : RecordTest(store)
{
    private static readonly StaffMember Manager = new("tm-1", "Robin Manager", "robin@example.gov.uk", "team-1", [Role.TeamManager, Role.SocialWorker]);

    [Fact]
    public async Task Save_AndFind_GiveTheSame()
    {
        await Register.SaveStaffAsync(Manager, None);

        Assert.Equivalent(Manager, await Staff.FindAsync("tm-1", None), strict: true);
        Assert.Null(await Staff.FindAsync("nobody", None));
    }

    [Fact]
    public async Task Save_KeepsWhatIsArranged()
    {
        var arranged = Manager with
        {
            Arrangements = new()
            {
                Telephone = "01604 000000",
                ManagedTeams = ["team-2"],
                Covers = [new("tm-2", new(2026, 8, 1), new(2026, 8, 14))],
                LeavesOn = new DateOnly(2026, 12, 31),
            },
        };
        await Register.SaveStaffAsync(arranged, None);

        Assert.Equivalent(arranged, await Staff.FindAsync("tm-1", None), strict: true);
    }

    [Fact]
    public async Task Save_OfAKnownId_Replaces()
    {
        await Register.SaveStaffAsync(Manager, None);
        await Register.SaveStaffAsync(Manager with { TeamId = "team-2", Roles = [Role.ServiceManager] }, None);
        await Register.SaveTeamAsync(new("team-1", "North", "northamptonshire"), None);
        await Register.SaveTeamAsync(new("team-1", "South", "northamptonshire") { Telephone = "01604 555 0100" }, None);

        var member = Assert.Single(await Register.StaffAsync(None));
        Assert.Equal("team-2", member.TeamId);
        Assert.Equal([Role.ServiceManager], member.Roles);
        var team = new Team("team-1", "South", "northamptonshire") { Telephone = "01604 555 0100" };
        Assert.Equal(team, Assert.Single(await Register.TeamsAsync(None)));
        Assert.Equal(team, await Staff.FindTeamAsync("team-1", None));
    }

    [Fact]
    public async Task InTeam_GivesThoseWhoActInTheRole_ById()
    {
        await Register.SaveStaffAsync(Manager with { Id = "b" }, None);
        await Register.SaveStaffAsync(Manager with { Id = "a" }, None);
        await Register.SaveStaffAsync(Manager with { Id = "c", Roles = [Role.BusinessSupport] }, None);
        await Register.SaveStaffAsync(Manager with { Id = "d", TeamId = "team-2" }, None);

        Assert.Equal(["a", "b"], (await Staff.InTeamAsync("team-1", Role.TeamManager, None)).Select(member => member.Id));
        Assert.Empty(await Staff.InTeamAsync("nowhere", Role.TeamManager, None));
    }

    [Fact]
    public async Task AboveTeams_GivesServiceManagersForWhomNoTeamsAreNamed_ById()
    {
        var above = Manager with { Roles = [Role.ServiceManager], Arrangements = new() { Telephone = "01604 000000" } };
        await Register.SaveStaffAsync(above with { Id = "b" }, None);
        await Register.SaveStaffAsync(above with { Id = "a", TeamId = "team-2" }, None);
        await Register.SaveStaffAsync(above with { Id = "c", Arrangements = new() { ManagedTeams = ["team-1"] } }, None);
        await Register.SaveStaffAsync(Manager with { Id = "d", Arrangements = StaffArrangements.None }, None);

        Assert.Equal(["a", "b"], (await Staff.AboveTeamsAsync(None)).Select(member => member.Id));
    }

    [Fact]
    public async Task TeamExists_OnlyOnceItWasSaved()
    {
        Assert.Null(await Staff.FindTeamAsync("team-1", None));
        await Register.SaveTeamAsync(new("team-1", "North", "northamptonshire"), None);
        Assert.NotNull(await Staff.FindTeamAsync("team-1", None));
    }

    [Fact]
    public async Task Teams_StandInTheOrderOfTheirBytes_WhateverTheLanguageOfTheServer()
    {
        string[] ordered = ["North-2", "North10", "Zeta", "alpha", "ålesund"];
        foreach (var id in ordered.Reverse())
        {
            await Register.SaveTeamAsync(new(id, id, "p"), None);
        }

        Assert.Equal(ordered, (await Register.TeamsAsync(None)).Select(team => team.Id));
    }
}
