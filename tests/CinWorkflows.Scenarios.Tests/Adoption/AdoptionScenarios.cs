using CinWorkflows.Cases.Adoption;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Adoption;

public sealed class AdoptionScenarios
{
    [Theory]
    [InlineData(null, null, null, CaseStage.Assessment)]
    [InlineData("2025-10-06", null, null, CaseStage.Assessment)]
    [InlineData("2025-10-06", "2025-11-03", null, CaseStage.FirstPlanningMeeting)]
    [InlineData("2025-10-06", "2025-11-03", "2025-11-10", CaseStage.Review)]
    public async Task A_running_episode_is_taken_over_at_the_stage_that_its_dates_say(string? started, string? concluded, string? plan, CaseStage stage)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        await AdoptAsync(world, started, concluded, plan);

        Assert.Equal(stage, (await world.FileAsync()).Stage);
    }

    [Fact]
    public async Task Its_limits_count_from_their_own_anchors()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        await AdoptAsync(world, "2025-10-06", "2025-11-03", "2025-11-10");

        Assert.Equal(CaseWorld.Day("2026-02-10"), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
    }

    [Fact]
    public async Task What_is_overdue_is_told_once_in_a_digest_and_nothing_else_about_the_past()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        await AdoptAsync(world, "2025-06-02", "2025-07-01", "2025-07-07");
        await world.GoToAsync("2026-01-06");

        var toWorker = world.SentTo("chris");
        var digest = Assert.Single(toWorker);
        Assert.StartsWith("digest/", digest.Key);
        Assert.Contains("7 October 2025", digest.Text);
    }

    [Fact]
    public async Task N25_a_concern_raised_on_the_day_of_the_adoption_reaches_the_manager_at_once()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await AdoptAsync(world, "2025-10-06", "2025-11-03", "2025-11-10");
        Assert.Empty(world.Sent);

        await world.DoAsync(new SafeguardingConcernRaised("s1", world.Today, "Seen with a bruise."));

        Assert.NotEmpty(world.SentTo("pat.manager"));
    }

    [Fact]
    public async Task What_arises_after_the_adoption_is_told_as_in_any_case_also_on_its_day()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await AdoptAsync(world, "2025-10-06", "2025-11-03", "2025-11-10");

        await world.DoAsync(new WorkerUnassigned("Is ill."), OrdinaryCast.Manager);

        Assert.NotEmpty(await world.NoticesAsync(DutyKind.AllocateWorker));
    }

    [Fact]
    public async Task An_episode_under_a_child_protection_plan_is_on_hold()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        await AdoptAsync(world, "2025-06-02", "2025-07-01", "2025-07-07", "2025-12-01");

        Assert.Equal(CaseStage.OnHold, (await world.FileAsync()).Stage);
    }

    [Fact]
    public async Task N1_where_a_child_protection_plan_had_ended_a_plan_is_asked_for_and_closure_can_be_recommended()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await AdoptAsync(world, Adopted(world, "2025-06-02", "2025-07-01") with { ChildProtectionEndedOn = CaseWorld.Day("2025-12-01") });

        Assert.Null((await world.ViewAsync()).Duties.First(duty => duty.Duty.Kind == DutyKind.AgreePlan).Duty.Deadline);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);

        await world.DoAsync(new ClosureRecommended(world.Today, world.Pack.ClosureRoutes[0].Id, "The child is no longer in need."));

        Assert.Equal("local", (await world.DutyAsync(DutyKind.DecideClosure)).Deadline!.Clause);
    }

    [Fact]
    public async Task N6_a_case_held_when_it_was_taken_over_does_not_go_back_to_the_meeting_of_its_assessment()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await AdoptAsync(world, "2025-06-02", "2025-07-01", null, "2025-09-01");

        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        Assert.Null((await world.ViewAsync()).Duties.First(duty => duty.Duty.Kind == DutyKind.AgreePlan).Duty.Deadline);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Fact]
    public async Task N25_an_enquiry_that_was_open_there_is_a_concern_here()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        await AdoptAsync(world, Adopted(world, "2025-06-02", "2025-07-01") with { Section47Since = CaseWorld.Day("2025-12-01") });

        var concern = await world.DutyAsync(DutyKind.DiscussSafeguardingConcern);
        Assert.Equal(CaseWorld.Day("2025-12-02"), concern.Deadline!.Due);
        Assert.True(concern.IsOverdue(world.Today));
    }

    [Theory]
    [InlineData("bs-1", Role.BusinessSupport)]
    [InlineData("sw-1", Role.SocialWorker)]
    public async Task N5_N16_nobody_walks_around_meeting_and_plan_by_beginning_under_one(string id, Role role)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        var decision = await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, new(id, role), Adopted(world, "2025-12-29", "2026-01-02", "2026-01-04")), default);

        Assert.Equal("actor.role", Assert.Single(decision.Refusals).Field);
    }

    [Fact]
    public async Task N18_N19g_what_the_plan_says_that_was_taken_over_is_recorded_by_a_day_and_visits_follow()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await AdoptAsync(world, "2025-10-06", "2025-11-03", "2025-11-10");

        var duty = await world.DutyAsync(DutyKind.CompleteAdoptedPlan);
        Assert.Equal(("sw-1", world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 20)), (duty.OwnerId, duty.Deadline!.Due));
        await world.NoDutyAsync(DutyKind.VisitChild);
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Mother));
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.School));
        await world.FulfilAsync(DutyKind.CompleteAdoptedPlan);

        Assert.Equal(2, (await world.FileAsync()).CurrentPlan!.Version);
        await world.DutyAsync(DutyKind.VisitChild);
        await world.DutyAsync(DutyKind.CirculatePlan);
    }

    [Fact]
    public async Task A_case_is_taken_over_by_today_so_that_nothing_to_come_is_excused()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();

        var decision = await world.Host.Register.OpenAsync(
            new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, Adopted(world, "2025-10-06", "2025-11-03", "2025-11-10") with { AdoptedOn = world.Today.AddYears(1) }), default);

        Assert.Equal("adoptedOn", Assert.Single(decision.Refusals).Field);
    }

    [Theory]
    [InlineData("1066-10-14")]
    [InlineData("1967-10-14")]
    [InlineData("2067-10-14")]
    public async Task A_birth_that_no_child_can_have_is_refused(string born)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        var adopted = Adopted(world, null, null);

        var decision = await world.Host.Register.OpenAsync(
            new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, adopted with { Child = adopted.Child with { BornOn = CaseWorld.Day(born) } }), default);

        Assert.Equal("child.bornOn", Assert.Single(decision.Refusals).Field);
    }

    private static Task AdoptAsync(CaseWorld world, string? started, string? concluded, string? plan, string? protection = null) =>
        AdoptAsync(world, Adopted(world, started, concluded, plan, protection));

    private static async Task AdoptAsync(CaseWorld world, EpisodeAdopted adopted)
    {
        var decision = await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, adopted), default);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        await world.Host.SettleAsync();
    }

    private static EpisodeAdopted Adopted(CaseWorld world, string? started, string? concluded, string? plan = null, string? protection = null) => new()
    {
        AdoptedOn = world.Today,
        ReferredOn = CaseWorld.Day(started ?? "2025-12-29"),
        Child = new("la-1", "Robin Example", new(2017, 6, 1), ReceivesPlan: false),
        TeamId = OrdinaryCast.Team,
        WorkerId = "sw-1",
        AssessmentStartedOn = Parse(started),
        AssessmentConcludedOn = Parse(concluded),
        PlanStartedOn = Parse(plan),
        ChildProtectionSince = Parse(protection),
    };

    private static DateOnly? Parse(string? date) => date is null ? null : CaseWorld.Day(date);
}
