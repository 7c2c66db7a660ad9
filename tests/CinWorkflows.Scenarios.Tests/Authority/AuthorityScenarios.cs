using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;

namespace CinWorkflows.Scenarios.Tests.Authority;

/// <summary>Who records what is decided by role and by how they stand to the case, on every door.</summary>
public sealed class AuthorityScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);
    private static readonly Actor Elsewhere = new("sw-9", Role.SocialWorker);

    [Fact]
    public async Task H29_N19g_business_support_records_no_outcome_of_an_assessment_and_no_visit_of_its_own()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today), Clerk);

        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "actor.role", actor: Clerk);
        await world.RefusedAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true), "actor.role", actor: Clerk);
        await world.RefusedAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false), "actor.role", actor: Clerk);
        await world.RefusedAsync(new VisitMade(world.Today, ChildSeen: false, SeenAlone: false), "actor.role", actor: Clerk);
        var visit = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, Clerk, new VisitMade(world.Today, ChildSeen: true, SeenAlone: false)) { RecordedFor = "sw-1" }, default);
        Assert.NotNull(visit.Receipt);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_N20_H12_H18_no_clerk_says_who_gets_a_copy_of_the_plan_and_who_none(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        IReadOnlyList<PersonReason> without = [new("father-1", "He has moved out, and nobody knows where to.")];

        await world.RefusedAsync(new PlanCirculated(1, world.Today, without), "actor.role", actor: Clerk);
        await world.RefusedAsync(new PlanCirculated(1, world.Today), "actor.role", actor: Clerk);
        var named = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, Clerk, new PlanCirculated(1, world.Today, without)) { RecordedFor = "sw-1" }, default);

        Assert.Contains(named.Refusals, refusal => refusal.Field == "actor.role");
        await world.DutyAsync(DutyKind.CirculatePlan);
        await world.DoAsync(new PlanCirculated(1, world.Today));
    }

    [Fact]
    public async Task N54_no_clerk_decides_that_a_move_is_shared_without_permission()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();

        await world.RefusedAsync(new SharingDecided(Moves.First, world.Today, SharingBasis.RiskOfHarm, "The father has found them once already.", Moves.NotTheFather), "actor.role", actor: Clerk);
    }

    [Fact]
    public async Task A_clerk_is_no_allocated_worker()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(workerId: null);

        await world.RefusedAsync(new WorkerAssigned("bs-1"), "act.workerId", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task Anybody_of_the_authority_raises_a_concern_on_a_case_of_another_team_and_records_nothing_else_on_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await WithAsync(world, "team-9", "northamptonshire");

        await world.RefusedAsync(new AssessmentStarted(world.Today), "actor.id", actor: Elsewhere);
        await world.DoAsync(new SafeguardingConcernRaised("c9", world.Today, "Seen with a bruise."), Elsewhere);

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c9");
    }

    [Fact]
    public async Task Nobody_of_another_authority_records_or_decides_here_and_no_case_goes_to_their_team()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await WithAsync(world, "hillingdon-1", "hillingdon");

        await world.RefusedAsync(new SafeguardingConcernRaised("c9", world.Today, "Seen with a bruise."), "actor.id", actor: Elsewhere);
        await world.RefusedAsync(new TeamChanged("hillingdon-1", "They live there."), "act.teamId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(new WorkerAssigned("sw-2", "They know the child."), "actor.id", actor: new("sw-9", Role.TeamManager));
    }

    [Fact]
    public async Task A_colleague_who_stands_in_records_on_the_days_of_the_cover_only()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await WithAsync(world, "team-9", "northamptonshire", new() { Covers = [new("sw-1", world.Today.AddDays(7), world.Today.AddDays(14))] });

        await world.RefusedAsync(new AssessmentStarted(world.Today), "actor.id", actor: Elsewhere);
        await world.GoToAsync($"{world.Today.AddDays(8):yyyy-MM-dd}");
        await world.DoAsync(new AssessmentStarted(world.Today), Elsewhere);
    }

    [Theory]
    [InlineData("bs-1", false)]
    [InlineData("sw-2", false)]
    [InlineData("tm-1", true)]
    public async Task A_manager_of_another_team_decides_only_while_they_stand_in_for_the_manager_of_this_one(string covered, bool decides)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await WithAsync(world, "team-9", "northamptonshire", new() { Covers = [new(covered, world.Today, world.Today.AddDays(7))] });
        var assigned = new WorkerAssigned("sw-2", "Knows the family.");

        var decision = await world.TryAsync(assigned, new("sw-9", Role.TeamManager));

        Assert.Equal(decides, decision.Receipt is not null);
    }

    [Fact]
    public async Task Whoever_has_left_records_nothing_and_is_given_no_case()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await WithAsync(world, OrdinaryCast.Team, "northamptonshire", new() { LeavesOn = world.Today.AddDays(-1) });

        await world.RefusedAsync(new AssessmentStarted(world.Today), "actor.id", actor: Elsewhere);
        await world.RefusedAsync(new WorkerAssigned("sw-9", "Knows the family."), "act.workerId", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task The_reminders_of_a_worker_who_has_left_go_to_the_manager()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.Host.Staff.SaveStaffAsync(
            OrdinaryCast.Staff().Single(member => member.Id == "sw-1") with { Arrangements = new() { LeavesOn = world.Today } }, default);
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        var (worker, manager) = (world.SentTo("chris.worker").Count, world.SentTo("pat.manager").Count);

        await world.GoToAsync($"{world.Today.AddDays(14):yyyy-MM-dd}");

        Assert.Equal(worker, world.SentTo("chris.worker").Count);
        Assert.True(world.SentTo("pat.manager").Count > manager, "Nobody heard what the worker who left has to do.");
    }

    private static async Task WithAsync(CaseWorld world, string team, string pack, StaffArrangements? arrangements = null)
    {
        await world.Host.Staff.SaveTeamAsync(new(team, team, pack), default);
        await world.Host.Staff.SaveStaffAsync(
            new("sw-9", "Sasha Elsewhere", "sasha@council.example", team, [Role.SocialWorker, Role.TeamManager]) { Arrangements = arrangements ?? StaffArrangements.None },
            default);
    }
}
