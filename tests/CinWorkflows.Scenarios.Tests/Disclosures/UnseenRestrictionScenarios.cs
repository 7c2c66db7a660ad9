using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Packs;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Disclosures;

/// <summary>Attempts to keep a parent from plan, meetings and views without any manager looking at it (N14, N20, N26, N54, H18, H23).</summary>
public sealed class UnseenRestrictionScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);

    private static readonly DisclosureRestricted NotHim = new("father-1", [DisclosureTopic.Plan, DisclosureTopic.Meetings], "The mother does not want him to know.");

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_who_is_told_nothing_because_the_worker_restricts_it_is_still_asked_until_a_manager_has_looked(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await world.DoAsync(NotHim);
        var restriction = (await world.FileAsync()).Restrictions!.Single();

        Assert.False(Disclosure.MayBeTold(await world.FileAsync(), "father-1", DisclosureTopic.Plan, world.Today));
        var duty = await world.DutyAsync(DutyKind.DecideOnRestriction, restriction.Id);
        Assert.Equal((Role.TeamManager, "father-1", world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 2)), (duty.Owner, duty.Subject!.PersonId, duty.Deadline!.Due));
        await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new DisclosureDecided("views-1", "father-1", world.Today, Told: false, "He would learn where the meeting is."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, "views-1/father-1");
        await world.DutyAsync(DutyKind.ObtainViews, "1/father-1");

        await world.DoAsync(new DisclosureRestrictionConfirmed(restriction.Id, world.Today, "He was convicted of an assault on her in 2024."), OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DecideOnRestriction);
        await world.NoDutyAsync(DutyKind.ObtainViews, "1/father-1");
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));
        var held = await world.TryAsync(new MeetingHeld("r1", world.Today, ["mother-1", "child-1", "school-1"], "Note"));
        Assert.DoesNotContain(held.Receipt!.Breaches, breach => breach.Clause == clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_a_review_without_his_views_is_a_breach_while_no_manager_has_looked(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await world.DoAsync(NotHim);
        await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new DisclosureDecided("views-1", "father-1", world.Today, Told: false, "He would learn where the meeting is."));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        var held = await world.TryAsync(new MeetingHeld("r1", world.Today, ["mother-1", "child-1", "school-1"], "Note"));

        Assert.Contains("father-1", Assert.Single(held.Receipt!.Breaches, breach => breach.Clause == clause).Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_N20_N26_N54_H18_H23_what_a_manager_of_another_team_restricts_who_stands_in_for_the_worker_another_manager_looks_at(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", pack), default);
        await world.Host.Staff.SaveStaffAsync(
            new("tm-9", "Mo Stand-in", "mo@council.example", "team-9", [Role.TeamManager]) { Arrangements = new() { Covers = [new("sw-1", world.Today, world.Today.AddDays(30))] } }, default);
        Actor standIn = new("tm-9", Role.TeamManager);

        var decision = await world.TryAsync(NotHim, standIn);

        var breach = Assert.Single(decision.Receipt!.Breaches);
        Assert.Equal(("actor.id", "tm-9"), (breach.Field, breach.AnswerableId));
        Assert.False(Disclosure.MayBeTold(await world.FileAsync(), "father-1", DisclosureTopic.Plan, world.Today));
        var duty = await world.DutyAsync(DutyKind.AnswerBreach, (await world.FileAsync()).Breaches![^1].Id);
        await world.RefusedAsync(new BreachAnswered(duty.Subject!.Text, world.Today, "He was convicted of an assault on her."), "actor.id", actor: standIn);
        await world.DoAsync(new BreachAnswered(duty.Subject.Text, world.Today, "He was convicted of an assault on her in 2024."), OrdinaryCast.Manager);
        Assert.Empty((await world.TryAsync(NotHim with { PersonId = "school-1" }, OrdinaryCast.Manager)).Receipt!.Breaches);
    }

    [Fact]
    public async Task N54_what_a_manager_restricts_who_opens_the_case_for_another_team_another_manager_looks_at()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", "northamptonshire"), default);
        await world.Host.Staff.SaveStaffAsync(new("tm-9", "Mo Elsewhere", "mo@council.example", "team-9", [Role.TeamManager]), default);
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.Mother, OrdinaryCast.Father with { Restriction = new([DisclosureTopic.Plan], "The mother does not want him to know.") }]);

        var elsewhere = await world.Host.Register.OpenAsync(new("CIN-TEST2", world.Pack.Id, null, new("tm-9", Role.TeamManager), opened), default);
        var own = await world.Host.Register.OpenAsync(new("CIN-TEST3", world.Pack.Id, null, OrdinaryCast.Manager, opened with { Child = OrdinaryCast.Child with { Id = "child-3", Name = "Wren Other", BornOn = new(2012, 11, 30) } }), default);

        Assert.Equal("actor.id", Assert.Single(elsewhere.Receipt!.Breaches).Field);
        Assert.Empty(own.Receipt!.Breaches);
    }

    [Fact]
    public async Task N54_neither_who_set_it_nor_who_holds_the_case_decides_that_it_stays()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(NotHim, Clerk);
        var confirmed = new DisclosureRestrictionConfirmed((await world.FileAsync()).Restrictions!.Single().Id, world.Today, "He was convicted of an assault on her in 2024.");

        await world.RefusedAsync(confirmed, "actor.role");
        await world.RefusedAsync(confirmed, "actor.role", actor: Clerk);
        await world.RefusedAsync(confirmed with { Reasons = "As discussed" }, "reasons", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(confirmed with { RestrictionId = "restriction-9-mother-1" }, "restrictionId", actor: OrdinaryCast.Manager);
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);
        await world.RefusedAsync(confirmed, "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(confirmed, OrdinaryCast.ServiceManager);
        await world.RefusedAsync(confirmed, "restrictionId", actor: OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N54_what_a_manager_sets_waits_for_nobody_unless_they_hold_the_case()
    {
        await using var world = await ReviewOfAsync("northamptonshire");

        await world.DoAsync(NotHim, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.DecideOnRestriction);
        await world.DoAsync(new WorkerAssigned("tm-1", "The worker is ill."), OrdinaryCast.ServiceManager);
        await world.DoAsync(NotHim with { Topics = [DisclosureTopic.Addresses] }, OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.DecideOnRestriction);
        await world.DoAsync(new WorkerAssigned("sw-1", "The worker is back."), OrdinaryCast.ServiceManager);

        await world.DutyAsync(DutyKind.DecideOnRestriction);
    }

    [Fact]
    public async Task N54_silence_is_told_to_the_service_manager_and_outlives_the_case()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(NotHim);
        var restriction = (await world.FileAsync()).Restrictions!.Single().Id;
        var before = world.SentTo("lee.director").Count;

        await world.GoToAsync($"{world.WorkingDayIn(10):yyyy-MM-dd}");

        Assert.True(world.SentTo("lee.director").Count > before);
        Assert.Contains(await world.NoticesAsync(DutyKind.DecideOnRestriction), notice => notice.StartsWith("late-1@", StringComparison.Ordinal));
        await world.DoAsync(new ChildDied(world.Today));
        await world.DutyAsync(DutyKind.DecideOnRestriction, restriction);
        await world.DoAsync(new DisclosureRestrictionLifted(restriction, world.Today, "Nothing speaks for it."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.DecideOnRestriction);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_N20_H12_H18_what_a_manager_lifts_at_first_sight_kept_nothing_from_him(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(NotHim);
        await world.FulfilAsync(DutyKind.CirculatePlan);
        await world.DoAsync(new DisclosureDecided("plan-1", "father-1", world.Today, Told: false, "He would learn what she has said."));
        await world.NoDutyAsync(DutyKind.DecideWhatIsTold, "plan-1/father-1");

        await world.DoAsync(new DisclosureRestrictionLifted((await world.FileAsync()).Restrictions!.Single().Id, world.Today, "He has parental responsibility, and no danger is known."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        await world.DoAsync(new PlanGivenByHand(1, "father-1", world.Today));
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/father-1");
    }

    [Fact]
    public async Task N54_nor_does_it_go_by_a_correction_of_whoever_set_it()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(NotHim);
        var entry = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(entry, null)], "It was a slip."), "actor.role");
        await world.DutyAsync(DutyKind.DecideOnRestriction);
    }

    [Fact]
    public async Task N54_what_was_restricted_under_a_version_that_asks_nobody_waits_for_a_manager_once_the_case_is_moved_to_one_that_does()
    {
        var earlier = PackLibrary.Of([("earlier.json", PackLibrary.Shipped.Find("northamptonshire", "3.1.2")!.Json.Replace("\"3.1.2\"", "\"3.1.9\"", StringComparison.Ordinal))]).Library!;
        await using var world = await CaseWorld.InAsync("northamptonshire", "2026-01-05", packs: earlier);
        await world.ReachReviewAsync();
        await world.DoAsync(NotHim);
        await world.NoDutyAsync(DutyKind.DecideOnRestriction);

        await world.DoAsync(new PackMigrated("3.1.4", "It names the duties that came since."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.DecideOnRestriction, (await world.FileAsync()).Restrictions!.Single().Id);
    }
}
