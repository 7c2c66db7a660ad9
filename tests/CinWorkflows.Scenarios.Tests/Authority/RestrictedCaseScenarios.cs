using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Authority;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Ports.Messages;

namespace CinWorkflows.Scenarios.Tests.Authority;

/// <summary>A restricted case hides no danger: somebody who may answer it is told and answers it, whatever becomes of team and people (N25, H22).</summary>
public sealed class RestrictedCaseScenarios
{
    private const string Why = "The father works for the council, in the next room.";

    private static readonly Actor Assistant = new("am-1", Role.AssistantTeamManager);

    [Theory]
    [InlineData("northamptonshire", "N25")]
    [InlineData("hillingdon", "local")]
    public async Task N25_H22_a_case_is_restricted_only_to_people_among_whom_somebody_may_answer_a_danger(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.Host.Staff.SaveStaffAsync(new(Assistant.Id, "Andy Assistant", "andy@council.example", OrdinaryCast.Team, [Role.AssistantTeamManager]), default);

        await world.RefusedAsync(new CaseRestricted(["sw-1"], Why), "named", clause, Assistant);
        await world.DoAsync(new CaseRestricted(["sw-1", "tm-1"], Why), Assistant);

        Assert.Equal(["sw-1", "tm-1", "am-1"], (await world.FileAsync()).NamedPeople);
    }

    [Fact]
    public async Task N25_the_manager_who_holds_a_restricted_case_is_not_the_one_who_answers_on_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);

        await world.RefusedAsync(new CaseRestricted(["sw-1"], Why), "named", "N25", OrdinaryCast.Manager);
        await world.DoAsync(new CaseRestricted(["sw-1", "sm-1"], Why), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N25_a_concern_that_nobody_named_may_discuss_is_told_above_which_learns_only_that_somebody_has_to_be_named()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        var before = world.SentTo("lee.director").Count;

        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."), OrdinaryCast.Manager);

        Assert.NotEmpty(world.SentTo("pat.manager"));
        var told = Assert.Single(world.SentTo("lee.director").Skip(before));
        Assert.Contains("'namedPeopleAdded'", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Robin", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("concern", told.Text, StringComparison.OrdinalIgnoreCase);
        await world.RefusedAsync(Discussed(world), "actor.id", actor: OrdinaryCast.ServiceManager);
        await world.DoAsync(new NamedPeopleAdded(["sm-1"], "Nobody named may discuss what the manager raised."), OrdinaryCast.ServiceManager);
        await world.DoAsync(Discussed(world), OrdinaryCast.ServiceManager);
        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
    }

    [Fact]
    public async Task N25_nor_is_it_told_to_nobody_once_those_who_are_named_have_left()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        foreach (var member in OrdinaryCast.Staff().Where(member => member.Id is "sw-1" or "tm-1"))
        {
            await world.Host.Staff.SaveStaffAsync(member with { Arrangements = new() { LeavesOn = world.Today } }, default);
        }

        await world.GoToAsync("2026-01-08");
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Seen with a bruise on the left arm."), new("sw-2", Role.SocialWorker));

        Assert.NotEmpty(world.SentTo("lee.director"));
    }

    [Fact]
    public async Task N25_a_restricted_case_that_passes_to_another_team_keeps_the_manager_who_is_named()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", "northamptonshire"), default);
        await world.Host.Staff.SaveStaffAsync(new StaffMember("tm-9", "Nic Manager", "nic.manager@council.example", "team-9", [Role.TeamManager]), default);
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises were seen."));
        await world.GoToAsync("2026-01-10", "23:00");
        var before = world.SentTo("pat.manager").Count;

        await world.DoAsync(new TeamChanged("team-9", "The family lives in their area."), OrdinaryCast.Manager);

        Assert.Equal(before + 1, world.SentTo("pat.manager").Count);
        Assert.DoesNotContain(world.Sent, message => message.To is EmailDestination { Address: "nic.manager@council.example" });
        await world.DoAsync(Discussed(world), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
    }

    [Fact]
    public async Task A_breach_of_the_only_manager_who_is_named_is_told_to_who_may_name_another()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new CaseRestricted(["sw-1"], Why), OrdinaryCast.Manager);
        await world.GoToAsync("2026-04-01");

        var breach = await world.BreachAsync(new SafeguardingConcernRaised("c1", CaseWorld.Day("2026-02-02"), "Bruises were seen."), "type", "N25", OrdinaryCast.Manager);

        Assert.Equal("tm-1", breach.AnswerableId);
        await world.GoToAsync("2026-04-01", "16:00");
        Assert.NotEmpty(world.SentTo("lee.director"));
        await world.DoAsync(new NamedPeopleAdded(["sm-1"], "Nobody named may answer it."), OrdinaryCast.ServiceManager);
        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "It was talked about in supervision."), OrdinaryCast.ServiceManager);
    }

    private static SafeguardingConcernDiscussed Discussed(CaseWorld world) => new("c1", world.Today, StrategyDiscussion: false, "The bruise was from football; the club confirms it.");
}
