using CinWorkflows.Rules.Words;
using CinWorkflows.Workflows.Digests;
using CinWorkflows.Workflows.Ports.Records.Cases;
using static CinWorkflows.Workflows.Tests.Digests.DigestCases;

namespace CinWorkflows.Workflows.Tests.Digests;

/// <summary>A digest goes as far as its reader: to each team that they manage, and to what is theirs by name wherever it is.</summary>
public class DigestOfOtherTeamsTests
{
    [Fact]
    public void Whoever_manages_a_second_team_sees_its_workers_what_is_overdue_and_what_is_theirs_to_decide()
    {
        var manager = Lead with { Arrangements = new() { ManagedTeams = ["team-2"] } };
        CaseWithDuties[] cases =
        [
            Open("C-1", [Visit(new(2026, 2, 20))]),
            Open("C-2", [Visit(new(2026, 2, 20), owner: "sw-9"), Open(DutyKind.DecideClosure, owner: null, new(2026, 3, 5), role: Role.TeamManager)], worker: "sw-9", team: "team-2"),
            Open("C-3", [Visit(new(2026, 2, 20), owner: "sw-8")], worker: "sw-8", team: "team-3"),
        ];

        var content = On("2026-03-02").For(manager, cases, [], At(new(2026, 2, 20)));

        Assert.Equal(["sw-1", "sw-9"], content.Team.Select(worker => worker.WorkerId).Order());
        Assert.Equal(DutyKind.DecideClosure, Assert.Single(content.In(DigestGroup.Due)).Duty.Kind);
        Assert.Single(content.Team.Single(worker => worker.WorkerId == "sw-9").Overdue);
        Assert.Equal([manager.Id], On("2026-03-02").Readers([manager], _ => cases[1..2], new Dictionary<string, DateTimeOffset> { [manager.Id] = At(new(2026, 2, 20)) }));
    }

    [Fact]
    public void What_another_role_than_a_managers_does_in_a_team_that_somebody_manages_besides_is_not_theirs()
    {
        var manager = Lead with { Roles = [Role.TeamManager, Role.BusinessSupport], Arrangements = new() { ManagedTeams = ["team-2"] } };
        var clerk = Open("C-2", [Open(DutyKind.CirculatePlan, owner: null, new(2026, 3, 5), role: Role.BusinessSupport)], worker: "sw-9", team: "team-2");

        Assert.Empty(TodaysRules.For(manager, [clerk], [], Yesterday).In(DigestGroup.Due));
    }

    [Fact]
    public void What_is_somebodys_by_name_in_the_case_of_another_team_is_in_their_digest_and_nothing_else_of_it()
    {
        var leading = Worker with { Id = "lead-9", TeamId = "team-9", Roles = [Role.LeadProfessional] };
        var elsewhere = Open("C-1", [Open(DutyKind.CirculatePlan, "lead-9", new(2026, 3, 2), role: Role.LeadProfessional), Visit(new(2026, 3, 2))]);

        var content = TodaysRules.For(leading, [elsewhere], [], At(new(2026, 2, 20)));

        Assert.Equal(DutyKind.CirculatePlan, Assert.Single(content.Duties).View.Duty.Kind);
        Assert.True(content.HasSomethingToSay);
        Assert.Empty(content.Team);
    }
}
