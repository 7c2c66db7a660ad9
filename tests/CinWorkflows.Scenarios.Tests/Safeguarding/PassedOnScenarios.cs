using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Safeguarding;

/// <summary>What is open for a team's manager follows the case to another team, whose manager is told (N25, N34, H22, H32).</summary>
public sealed class PassedOnScenarios
{
    private static readonly Actor NewManager = new("tm-9", Role.TeamManager);

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N25_H22_the_manager_of_the_team_that_takes_a_case_over_is_told_of_its_open_concern_at_once_and_discusses_it(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", pack), default);
        await world.Host.Staff.SaveStaffAsync(new(NewManager.Id, "Nic Manager", "nic.manager@council.example", "team-9", [Role.TeamManager]), default);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));
        await world.GoToAsync("2026-01-10", "23:00");
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new TeamChanged("team-9", "The family lives in their area."), OrdinaryCast.Manager);

        Assert.NotEmpty(world.SentTo("nic.manager"));
        Assert.Equal(before, world.SentTo("pat.manager").Count);
        await world.RefusedAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "The bruise was from football."), "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "The bruise was from football; the club confirms it."), NewManager);
        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
    }

    [Fact]
    public async Task N34_so_are_a_strategy_discussion_an_enquiry_and_what_else_waits_for_a_manager()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", "northamptonshire"), default);
        await world.Host.Staff.SaveStaffAsync(new(NewManager.Id, "Nic Manager", "nic.manager@council.example", "team-9", [Role.TeamManager]), default);
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "Police and health look into it with us."), OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: true, "It is serious."), OrdinaryCast.Manager);
        await world.DoAsync(new DisclosureRestricted("father-1", [DisclosureTopic.Plan], "The mother does not want him to know."));
        await world.GoToAsync("2026-01-06", "09:30");

        await world.DoAsync(new TeamChanged("team-9", "The family lives in their area."), OrdinaryCast.Manager);
        await world.GoToAsync("2026-01-06", "11:00");

        foreach (var kind in (DutyKind[])[DutyKind.HoldStrategyDiscussion, DutyKind.ConcludeSection47Enquiry, DutyKind.DecideOnRestriction])
        {
            Assert.Contains(await world.NoticesAsync(kind), notice => notice.StartsWith("opened@", StringComparison.Ordinal));
        }

        Assert.NotEmpty(world.SentTo("nic.manager"));
    }
}
