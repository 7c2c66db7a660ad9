using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Scenarios.Tests.Planning;

public sealed class PlanScenarios
{
    [Fact]
    public async Task N16_H13_a_plan_is_made_in_the_meeting()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        await world.RefusedAsync(new PlanAgreed(1, world.Today, await world.OrdinaryPlanAsync()), "type", "N16");
    }

    [Fact]
    public async Task N15_the_final_plan_reflects_the_parents_views()
    {
        await using var world = await MetAsync("northamptonshire");
        var content = await world.OrdinaryPlanAsync();

        await world.RefusedAsync(new PlanAgreed(1, world.Today, content), "viewsReason", "N15");
        await world.DoAsync(new PlanDrafted(1, content));
        await world.DoAsync(new ViewsOnPlanRecorded(1, "mother-1", "Afternoons are better."));
        await world.RefusedAsync(new PlanAgreed(1, world.Today, content), "viewsReason", "N15");
        await world.DoAsync(new ViewsOnPlanRecorded(1, "father-1", "Mornings are better."));
        await world.DoAsync(new PlanAgreed(1, world.Today, content));
    }

    public static TheoryData<string, string, Func<PlanContent, PlanContent>> Gaps => new()
    {
        { "content.holderId", "N18", plan => plan with { HolderId = "" } },
        { "content.resources", "N18", plan => plan with { Resources = [] } },
        { "content.needs", "N19a", plan => plan with { Needs = [plan.Needs[0] with { Services = "" }] } },
        { "content.outcomes", "N19b", plan => plan with { Outcomes = [] } },
        { "content.actions", "N19c", plan => plan with { Actions = [plan.Actions[0] with { OwnerId = " " }] } },
        { "content.contingency", "N19d", plan => plan with { Contingency = "" } },
        { "content.attested", "N19e", plan => plan with { Attested = [.. plan.Attested.Where(item => item != "achievableTimescales")] } },
        { "content.attested", "N19f", plan => plan with { Attested = [.. plan.Attested.Where(item => item != "availableResources")] } },
        { "content.visitEvery", "N19g", plan => plan with { VisitEvery = null } },
        { "content.contacts", "N19h", plan => plan with { Contacts = [] } },
        { "content.reviewPoints", "N19i", plan => plan with { ReviewPoints = "" } },
        { "content.outcomes[0].measure", "N13", plan => plan with { Outcomes = [plan.Outcomes[0] with { Measure = "" }] } },
        { "content.outcomes[0].by", "N13", plan => plan with { Outcomes = [plan.Outcomes[0] with { By = plan.ExpectedEndOn.AddDays(1) }] } },
        { "content.outcomes[0].needId", "N13", plan => plan with { Outcomes = [plan.Outcomes[0] with { NeedId = "n9" }] } },
        { "content.actions[0].outcomeId", "N13", plan => plan with { Actions = [plan.Actions[0] with { OutcomeId = "o9" }] } },
        { "content.longTermReason", "N17", plan => plan with { ExpectedEndOn = plan.StartsOn.AddMonths(12).AddDays(1) } },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public async Task N13_N17_N18_N19_a_plan_with_a_gap_is_refused_at_its_field(string field, string clause, Func<PlanContent, PlanContent> gap)
    {
        await using var world = await MetAsync("northamptonshire");
        var content = gap(await world.OrdinaryPlanAsync());

        await world.RefusedAsync(new PlanAgreed(1, world.Today, content, ViewsReason: "The parents could not be reached."), field, clause);
    }

    public static TheoryData<string, string, Func<PlanContent, PlanContent>> HillingdonGaps => new()
    {
        { "content.holderId", "H15", plan => plan with { HolderId = "" } },
        { "content.needs", "H16a", plan => plan with { Needs = [] } },
        { "content.outcomes", "H16b", plan => plan with { Outcomes = [] } },
        { "content.actions", "H16c", plan => plan with { Actions = [] } },
        { "content.contingency", "H16d", plan => plan with { Contingency = "" } },
        { "content.contacts", "H16g", plan => plan with { Contacts = [] } },
        { "content.reviewPoints", "H16h", plan => plan with { ReviewPoints = "" } },
        { "content.longTermReason", "H14", plan => plan with { ExpectedEndOn = plan.StartsOn.AddMonths(13) } },
    };

    [Theory]
    [MemberData(nameof(HillingdonGaps))]
    public async Task H14_H15_H16_a_plan_with_a_gap_is_refused_at_its_field(string field, string clause, Func<PlanContent, PlanContent> gap)
    {
        await using var world = await MetAsync("hillingdon");
        var content = gap(await world.OrdinaryPlanAsync());

        await world.RefusedAsync(new PlanAgreed(1, world.Today, content), field, clause);
    }

    [Fact]
    public async Task N19g_visits_are_due_at_the_frequency_of_the_plan_and_only_seeing_the_child_counts()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;
        Assert.Equal(start.AddDays(28), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: false, SeenAlone: false));
        Assert.Equal(start.AddDays(28), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);

        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true) { Again = true });
        Assert.Equal(world.Today.AddDays(28), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
    }

    [Fact]
    public async Task N21_an_action_is_due_on_the_date_in_the_plan_until_it_is_done()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var by = (await world.FileAsync()).CurrentPlan!.Actions[0].By;

        Assert.Equal(by, (await world.DutyAsync(DutyKind.CompleteAction, "a1")).Deadline!.Due);
        await world.DoAsync(new ActionCompleted("a1", world.Today));

        await world.NoDutyAsync(DutyKind.CompleteAction);
    }

    [Fact]
    public async Task N22_H19_a_change_of_the_plan_needs_consultation()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var content = (await world.OrdinaryPlanAsync()) with { Contingency = "The aunt takes Robin for the night." };

        await world.RefusedAsync(new PlanAgreed(2, world.Today, content), "consultation", "N22");
        await world.RefusedAsync(new PlanAgreed(2, world.Today, content, Consultation: [new("mother-1", "Yes")]), "consultation", "N22");
        await world.DoAsync(new PlanAgreed(2, world.Today, content, Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));

        await world.DutyAsync(DutyKind.CirculatePlan, "v2");
    }

    [Theory]
    [InlineData("northamptonshire", "N22")]
    [InlineData("hillingdon", "H19")]
    public async Task N22_H19_a_plan_is_not_stretched_by_its_dates_and_everybody_who_has_it_is_given_the_right_ones(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var plan = (await world.FileAsync()).CurrentPlan!;
        var shorter = new PlanDatesChanged(1, plan.StartsOn!.Value, plan.ExpectedEndOn!.Value.AddMonths(-2), "The end was typed wrongly.");

        await world.RefusedAsync(shorter with { ExpectedEndOn = plan.ExpectedEndOn.Value.AddDays(14) }, "expectedEndOn", clause);
        await world.RefusedAsync(shorter, "actor.role", actor: new("bs-1", Role.BusinessSupport));
        await world.DoAsync(shorter);

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/mother-1");
        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/school-1");
        await world.DoAsync(new PlanGivenByHand(1, "mother-1", world.Today));
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/mother-1");
    }

    [Fact]
    public async Task A_change_of_the_plans_dates_moves_everything_that_counts_from_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;
        var before = (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due;

        await world.DoAsync(new PlanDatesChanged(1, start.AddDays(-2), start.AddMonths(6), "The date was typed wrongly."));

        var after = (await world.ViewAsync()).Duties.Single(duty => duty.Duty.Kind == DutyKind.HoldReview);
        Assert.Equal((start.AddMonths(3), start.AddDays(-2).AddMonths(3)), (before, after.Duty.Deadline!.Due));
        Assert.Equal(("planDatesChanged", "sw-1"), (after.Changes[^1].Cause, after.Changes[^1].ActorId));
    }

    private static async Task<CaseWorld> MetAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        return world;
    }
}
