using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>Attempts to agree a plan that is none, each as somebody in a hurry or of ill will made it.</summary>
public sealed class PlanWalkAroundScenarios
{
    private static readonly IReadOnlyList<Consulted> Everybody = [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")];

    public static TheoryData<string, string, string, Func<PlanContent, PlanContent>> Gaps => new()
    {
        { "northamptonshire", "content.needs[1]", "N13", plan => plan with { Needs = [.. plan.Needs, new("n2", "Sleep", "Sleep clinic")] } },
        { "hillingdon", "content.needs[1]", "H16b", plan => plan with { Needs = [.. plan.Needs, new("n2", "Sleep", "Sleep clinic")] } },
        { "hillingdon", "content.outcomes[0]", "H16b", plan => plan with { Actions = [plan.Actions[0] with { OutcomeId = "o9" }] } },
        { "hillingdon", "content.outcomes[0].measure", "H16b", plan => plan with { Outcomes = [plan.Outcomes[0] with { Measure = " " }] } },
        { "northamptonshire", "content.actions[0].by", "N13", plan => plan with { Actions = [plan.Actions[0] with { By = plan.StartsOn.AddDays(-1) }] } },
        { "northamptonshire", "content.actions[0].by", "N13", plan => plan with { Actions = [plan.Actions[0] with { By = plan.ExpectedEndOn.AddYears(2) }] } },
        { "hillingdon", "content.actions[0].by", "H16c", plan => plan with { Actions = [plan.Actions[0] with { By = plan.ExpectedEndOn.AddDays(1) }] } },
        { "northamptonshire", "content.actions[0].by", "N13", plan => plan with { StartsOn = plan.StartsOn.AddDays(-3), Actions = [plan.Actions[0] with { By = plan.StartsOn.AddDays(-2) }] } },
        { "northamptonshire", "content.contacts[0].every", "N19h", plan => plan with { Contacts = [plan.Contacts[0] with { Every = null }] } },
        { "hillingdon", "content.contacts[0].every", "H16g", plan => plan with { Contacts = [plan.Contacts[0] with { Every = null }] } },
        { "northamptonshire", "content.contacts[0].every", "N19h", plan => plan with { Contacts = [plan.Contacts[0] with { Every = new(60, Unit.Months) }] } },
        { "northamptonshire", "content.visitEvery", "N19g", plan => plan with { VisitEvery = new(60, Unit.Months) } },
        { "northamptonshire", "content.visitEvery", "N19g", plan => plan with { VisitEvery = new(4, Unit.Months) } },
        { "hillingdon", "content.visitEvery", "H16g", plan => plan with { VisitEvery = new(60, Unit.Months) } },
        { "northamptonshire", "content.longTermReason", "N17", plan => plan with { ExpectedEndOn = plan.StartsOn.AddYears(4) } },
        { "hillingdon", "content.longTermReason", "H14", plan => plan with { ExpectedEndOn = plan.StartsOn.AddYears(4) } },
        { "northamptonshire", "content.longTermReason", "N13", plan => plan with { ExpectedEndOn = plan.StartsOn.AddYears(4), LongTermReason = "x" } },
        { "northamptonshire", "content.actions[0].by", "N13", plan => plan with { Outcomes = [plan.Outcomes[0] with { By = plan.Actions[0].By.AddDays(-1) }] } },
        { "hillingdon", "content.actions[0].by", "H16c", plan => plan with { Outcomes = [plan.Outcomes[0] with { By = plan.Actions[0].By.AddMonths(-1) }] } },
        { "northamptonshire", "content.attested[5]", "N13", plan => plan with { Attested = [.. plan.Attested, "foo"] } },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public async Task N13_N17_N18_N19_H14_H15_H16_a_plan_whose_parts_do_not_hang_together_is_refused(string pack, string field, string clause, Func<PlanContent, PlanContent> gap)
    {
        await using var world = await MetAsync(pack);

        await world.RefusedAsync(new PlanAgreed(1, world.Today, gap(await world.OrdinaryPlanAsync()), ViewsReason: "The parents could not be reached."), field, clause);
    }

    [Fact]
    public async Task N18_N19c_each_action_has_an_owner_who_takes_part_or_is_a_member_of_staff()
    {
        await using var world = await MetAsync("northamptonshire");
        var plan = await world.OrdinaryPlanAsync();

        foreach (var nobody in (string[])["nobody", "The family", "tbc"])
        {
            await world.RefusedAsync(Agreed(world, plan with { Actions = [plan.Actions[0] with { OwnerId = nobody }] }), "act.content.actions[0].ownerId");
        }

        var owners = (string[])["sw-1", "sw-2", "mother-1", "school-1"];
        await world.DoAsync(Agreed(world, plan with { Actions = [.. owners.Select((owner, index) => plan.Actions[0] with { Id = $"a{index + 1}", OwnerId = owner })] }));
    }

    [Fact]
    public async Task N18_the_plan_of_a_case_without_a_worker_names_no_stranger()
    {
        await using var world = await MetAsync("northamptonshire");
        await world.DoAsync(new Cases.Workers.WorkerUnassigned("On leave."), OrdinaryCast.Manager);
        var plan = await world.OrdinaryPlanAsync();

        await world.RefusedAsync(Agreed(world, plan with { HolderId = "nobody" }), "act.content.holderId", actor: OrdinaryCast.Manager);
    }

    public static TheoryData<string, Func<PlanContent, PlanContent>> SaysNothing => new()
    {
        { "content.needs[0].description", plan => plan with { Needs = [plan.Needs[0] with { Description = "TBC" }] } },
        { "content.needs[0].services", plan => plan with { Needs = [plan.Needs[0] with { Services = "As needed." }] } },
        { "content.outcomes[0].description", plan => plan with { Outcomes = [plan.Outcomes[0] with { Description = "Ongoing" }] } },
        { "content.outcomes[0].measure", plan => plan with { Outcomes = [plan.Outcomes[0] with { Measure = "To be confirmed" }] } },
        { "content.actions[0].description", plan => plan with { Actions = [plan.Actions[0] with { Description = "as needed" }] } },
        { "content.contingency", plan => plan with { Contingency = "N/A" } },
        { "content.reviewPoints", plan => plan with { ReviewPoints = "t.b.c" } },
        { "content.contacts[0].responsibility", plan => plan with { Contacts = [plan.Contacts[0] with { Responsibility = "None" }] } },
        { "content.needs[0].description", plan => plan with { Needs = [plan.Needs[0] with { Description = "asdf" }] } },
        { "content.outcomes[0].description", plan => plan with { Outcomes = [plan.Outcomes[0] with { Description = "xx xx" }] } },
        { "content.actions[0].description", plan => plan with { Actions = [plan.Actions[0] with { Description = "Support" }] } },
        { "content.actions[0].description", plan => plan with { Actions = [plan.Actions[0] with { Description = "To be decided later" }] } },
        { "content.outcomes[0].measure", plan => plan with { Outcomes = [plan.Outcomes[0] with { Measure = "As agreed in the meeting" }] } },
        { "content.resources[0]", plan => plan with { Resources = ["Not applicable at this time."] } },
        { "content.contingency", plan => plan with { Contingency = "ring us" } },
        { "content.contingency", plan => plan with { Contingency = "No contingency plan needed" } },
    };

    [Theory]
    [MemberData(nameof(SaysNothing))]
    public async Task N13_N19_words_that_say_nothing_stay_only_where_the_chair_answers_for_them(string field, Func<PlanContent, PlanContent> empty)
    {
        await using var world = await MetAsync("northamptonshire");
        var act = Agreed(world, empty(await world.OrdinaryPlanAsync()));
        var answered = field == "content.reviewPoints" ? act with { Content = act.Content with { ReviewPoints = "tbc" } } : act;

        await world.RefusedAsync(answered, field, "N13");
        await world.RefusedAsync(answered with { WordsKept = [new(field, "n/a")] }, "wordsKept[0].reason", "N13");
        await world.RefusedAsync(answered with { WordsKept = [new("content.holderId", "It is so.")] }, "wordsKept[0].field");
        await world.DoAsync(answered with { WordsKept = [new(field, "The clinic says next week which service it is; the plan is amended then.")] });
    }

    [Fact]
    public async Task N19_short_words_that_say_something_are_not_held_up()
    {
        await using var world = await MetAsync("northamptonshire");
        var plan = await world.OrdinaryPlanAsync();

        await world.DoAsync(Agreed(world, plan with
        {
            Needs = [plan.Needs[0] with { Description = "Sleep", Services = "Sleep clinic" }],
            Outcomes = [plan.Outcomes[0] with { Measure = "Weekly" }],
            ReviewPoints = "Monthly",
            Contingency = "Ring the duty team",
        }));
    }

    [Fact]
    public async Task N21_N22_an_undone_action_goes_on_in_the_next_version_or_is_dropped_with_a_reason()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var plan = await world.OrdinaryPlanAsync();
        var without = new PlanAgreed(2, world.Today, plan with { Actions = [plan.Actions[0] with { Id = "a2" }] }, Consultation: Everybody);

        await world.RefusedAsync(without, "dropped", "N21");
        await world.RefusedAsync(without with { Dropped = [new("a1", "n/a")] }, "dropped[0].reason", "N21");
        await world.RefusedAsync(without with { Dropped = [new("a1", "The club has closed."), new("a7", "Why not.")] }, "dropped[1].actionId");
        await world.RefusedAsync(without with { Content = plan, Dropped = [new("a1", "The club has closed.")] }, "dropped[0].actionId");
        await world.DoAsync(without with { Dropped = [new("a1", "The club has closed.")] });

        await world.NoDutyAsync(DutyKind.CompleteAction, "a1");
        await world.DutyAsync(DutyKind.CompleteAction, "a2");
    }

    [Fact]
    public async Task N21_an_action_that_is_done_stands_in_the_next_version_as_it_was_also_where_its_owner_has_left()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var plan = await world.OrdinaryPlanAsync();
        await world.DoAsync(new PlanAgreed(2, world.Today, plan with { Actions = [plan.Actions[0], plan.Actions[0] with { Id = "a2", OwnerId = "school-1", By = world.Today.AddDays(2) }] }, Consultation: Everybody));
        await world.DoAsync(new ActionCompleted("a2", world.Today));
        await world.DoAsync(new ParticipantLeft("school-1", "Another school."));
        await world.GoToAsync($"{world.Today.AddDays(10):yyyy-MM-dd}");
        var third = plan with { Contacts = [new("father-1", "Takes Robin to school", null)] };

        await world.DoAsync(new PlanAgreed(
            3, world.Today, third with { Actions = [plan.Actions[0], plan.Actions[0] with { Id = "a2", OwnerId = "school-1", By = plan.StartsOn.AddDays(1) }] }, Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes")])
        {
            NotConsulted = [new("school-1", "The child goes to another school.")],
        });
        await world.NoDutyAsync(DutyKind.CompleteAction, "a2");
    }

    [Fact]
    public async Task N22_where_no_parent_takes_part_any_more_it_is_said_why_none_was_asked()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantLeft("mother-1", "She has died."));
        await world.DoAsync(new ParticipantLeft("father-1", "He has moved abroad for good."));

        var second = new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("child-1", "Yes"), new("school-1", "Yes")]);
        await world.RefusedAsync(second, "notConsulted", "N22");
        await world.RefusedAsync(second with { NotConsulted = [new("mother-1", "She has died.")] }, "notConsulted", "N22");
        await world.RefusedAsync(second with { NotConsulted = [new("mother-1", "She has died."), new("father-1", "x")] }, "notConsulted[1].reason", "N22");
        await world.DoAsync(second with { NotConsulted = [new("mother-1", "She has died."), new("father-1", "He cannot be reached.")] });
    }

    [Theory]
    [InlineData("northamptonshire", "N22")]
    [InlineData("hillingdon", "H19")]
    public async Task N22_H19_a_parent_who_was_taken_off_the_case_and_came_back_as_somebody_else_is_still_to_be_consulted(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        foreach (var parent in (ParticipantDetails[])[OrdinaryCast.Mother, OrdinaryCast.Father])
        {
            await world.DoAsync(new ParticipantLeft(parent.Id, "Was entered wrongly."));
            await world.DoAsync(new ParticipantAdded(parent with { Kind = ParticipantKind.Other, HasParentalResponsibility = false, ReceivesPlan = false }));
        }

        var second = new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("child-1", "Yes"), new("school-1", "Yes")]);
        await world.RefusedAsync(second, "notConsulted", clause);
        await world.DoAsync(second with { Consultation = [.. second.Consultation!, new("mother-1", "Afternoons are better."), new("father-1", "Yes")] });
        await world.RefusedAsync(new PlanCirculated(2, world.Today), "leftOut");
    }

    [Fact]
    public async Task N15_a_colleagues_draft_is_not_overwritten_unseen()
    {
        await using var world = await MetAsync("northamptonshire");
        var (plan, colleague) = (await world.OrdinaryPlanAsync(), new Actor("sw-2", Role.SocialWorker));
        await world.RefusedAsync(new PlanDrafted(1, plan, "sw-2"), "replacesDraftOf");
        await world.DoAsync(new PlanDrafted(1, plan));
        await world.DoAsync(new PlanDrafted(1, plan with { Contingency = "Ring the duty team." }));

        await world.RefusedAsync(new PlanDrafted(1, plan), "replacesDraftOf", actor: colleague);
        await world.RefusedAsync(new PlanDrafted(1, plan, "tm-1"), "replacesDraftOf", actor: colleague);
        await world.DoAsync(new PlanDrafted(1, plan, "sw-1"), colleague);
        await world.RefusedAsync(new PlanDrafted(1, plan), "replacesDraftOf");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N16_H13_a_plan_that_is_never_agreed_is_told_again_until_somebody_agrees_it(string pack)
    {
        await using var world = await MetAsync(pack);
        var held = (await world.FileAsync()).FirstPlanningMeeting!.HeldOn!.Value;
        var duty = await world.DutyAsync(DutyKind.AgreePlan);
        Assert.Equal(
            pack == "hillingdon" ? ((string?)null, (DateOnly?)null) : ("local", world.Pack.Authority.WorkingCalendar().AddWorkingDays(held, 5)),
            (duty.Deadline?.Clause, duty.Deadline?.Due));

        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(70));
        var told = await world.NoticesAsync(DutyKind.AgreePlan);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(40));

        Assert.True((await world.NoticesAsync(DutyKind.AgreePlan)).Count > told.Count, "A plan that nobody agrees falls silent.");
    }

    [Theory]
    [InlineData("northamptonshire", "N22")]
    [InlineData("hillingdon", "H19")]
    public async Task N22_H19_one_parent_does_not_stand_for_the_other_when_the_plan_changes(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantAdded(new("aunt-1", ParticipantKind.Other, "Ola Aunt", ReceivesPlan: false, HasParentalResponsibility: true)));
        var second = new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("mother-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]);

        await world.RefusedAsync(second, "notConsulted", clause);
        await world.RefusedAsync(second with { NotConsulted = [new("father-1", "He is at sea.")] }, "notConsulted", clause);
        await world.RefusedAsync(second with { NotConsulted = [new("father-1", "x"), new("aunt-1", "She is ill.")] }, "notConsulted[0].reason", clause);
        await world.DoAsync(second with { NotConsulted = [new("father-1", "He is at sea."), new("aunt-1", "She is ill.")] });
    }

    private static PlanAgreed Agreed(CaseWorld world, PlanContent plan) => new(1, world.Today, plan, ViewsReason: "The parents could not be reached.");

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
