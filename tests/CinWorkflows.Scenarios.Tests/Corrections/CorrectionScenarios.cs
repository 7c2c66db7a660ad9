using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>What was wrongly recorded is put right: the case is what its entries make of it, and the record keeps both.</summary>
public sealed class CorrectionScenarios
{
    [Fact]
    public async Task N6_a_wrong_start_of_the_assessment_is_put_right_and_the_first_meeting_counts_from_the_right_day()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(referredOn: "2026-01-02");
        await world.DoAsync(new AssessmentStarted(CaseWorld.Day("2026-01-05")));
        var wrong = (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due;

        await CorrectAsync(world, await LastAsync(world), new AssessmentStarted(CaseWorld.Day("2026-01-02")));

        Assert.Equal(CaseWorld.Day("2026-01-19"), wrong);
        Assert.Equal(CaseWorld.Day("2026-01-16"), (await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).Deadline!.Due);
    }

    [Fact]
    public async Task A_visit_of_another_child_is_withdrawn_and_the_visit_is_owed_again()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var owed = (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due;
        await world.GoToAsync($"{world.Today.AddDays(3):yyyy-MM-dd}");
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: true));
        Assert.NotEqual(owed, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
        var visit = await LastAsync(world);

        await CorrectAsync(world, visit, replacement: null);

        Assert.Equal(owed, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
        Assert.Equal(0, (await world.FileAsync()).Visits.Count);
        Assert.Contains(await HistoryAsync(world), entry => entry.Sequence == visit && entry.Act is VisitMade);
        Assert.DoesNotContain(await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default), entry => entry.Act is VisitMade);
    }

    [Fact]
    public async Task Name_and_birth_date_of_the_child_are_put_right_and_what_follows_from_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var opened = (CaseOpened)(await HistoryAsync(world))[0].Act;

        await CorrectAsync(world, 1, opened with { Child = opened.Child with { Name = "Robyn Example", BornOn = CaseWorld.Day("2009-03-01") } });

        var child = (await world.Host.Reader.FindPersonAsync(CaseWorld.CaseId, "child-1", default))!;
        Assert.Equal(("Robyn Example", CaseWorld.Day("2009-03-01")), (child.Name, child.BornOn));
        Assert.Equal(CaseWorld.Day("2026-09-01"), (await world.FileAsync()).AdulthoodBy);
    }

    [Fact]
    public async Task An_entry_on_which_a_later_one_stands_is_put_right_together_with_it_and_not_alone()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var startsAt = LondonTime.At(world.Today, new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.SocialWorker, ["mother-1", "father-1", "child-1", "school-1"]));
        var arranged = await LastAsync(world);
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1", "father-1", "child-1", "school-1"], "Note"));
        var held = await LastAsync(world);

        await world.RefusedAsync(new EntriesCorrected([new(arranged)], "It was another child's."), "corrections");
        await world.DoAsync(new EntriesCorrected([new(arranged), new(held)], "Both are another child's."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldReview, "1");
        Assert.Null((await world.FileAsync()).Meeting("r1"));
    }

    [Fact]
    public async Task N32_a_decision_is_withdrawn_only_by_whoever_may_decide_and_the_case_goes_on()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new CaseOpenedInError("A double."), OrdinaryCast.Manager);
        var ended = await LastAsync(world);
        Assert.Equal(CaseStage.Ended, (await world.FileAsync()).Stage);

        await world.RefusedAsync(new EntriesCorrected([new(ended)], "It was the other case."), "actor.role");
        await CorrectAsync(world, ended, replacement: null, OrdinaryCast.Manager);

        Assert.Equal(CaseStage.Assessment, (await world.FileAsync()).Stage);
        await world.DutyAsync(DutyKind.ConcludeAssessment);
    }

    [Fact]
    public async Task N25_a_concern_is_not_taken_back_by_whoever_raised_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises."));
        var raised = await LastAsync(world);

        await world.RefusedAsync(new EntriesCorrected([new(raised)], "I was wrong."), "actor.role", "N25");
        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
        await CorrectAsync(world, raised, replacement: null, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
    }

    [Fact]
    public async Task H24_a_rule_that_was_not_kept_does_not_vanish_by_the_hand_of_whoever_answers_for_it()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        var breach = await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone"), "type", "H24");
        var review = await LastAsync(world);

        await world.RefusedAsync(new EntriesCorrected([new(review)], "Never mind."), "actor.id", "H24");
        await CorrectAsync(world, review, replacement: null, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.AnswerBreach, breach.Id);
    }

    [Fact]
    public async Task H18_what_is_recorded_in_place_of_an_entry_answers_for_the_rules_that_it_breaks()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachPlanAsync();
        var agreed = world.Today;
        await world.GoToAsync($"{agreed.AddDays(2):yyyy-MM-dd}");
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today));
        var reply = await LastAsync(world);

        await CorrectAsync(world, reply, new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, agreed), breaks: "H18");

        var breach = Assert.Single((await world.FileAsync()).Breaches!);
        Assert.Equal(("H18", world.Today), (breach.Clause, breach.On));
        await world.DutyAsync(DutyKind.AnswerBreach, breach.Id);
    }

    [Fact]
    public async Task Whoever_was_told_what_was_wrong_is_told_what_is_right()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var circulated = await LastAsync(world);

        await CorrectAsync(world, circulated, replacement: null);

        var correction = await LastAsync(world);
        await world.DutyAsync(DutyKind.CirculatePlan);
        await world.DutyAsync(DutyKind.TellMisinformed, $"{correction}");
        await world.DoAsync(new MisinformedTold(correction, world.Today, "The mother, by telephone."));
        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Fact]
    public async Task Of_a_visit_nobody_was_told_so_nobody_is_misinformed()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false));

        await CorrectAsync(world, await LastAsync(world), new VisitMade(world.Today, ChildSeen: false, SeenAlone: false));

        await world.NoDutyAsync(DutyKind.TellMisinformed);
    }

    [Theory]
    [InlineData(1, "corrections[0].replacement")]
    [InlineData(99, "corrections[0].sequence")]
    public async Task What_cannot_be_put_right_is_refused_with_its_field(long sequence, string field)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();

        await world.RefusedAsync(new EntriesCorrected([new(sequence)], "A slip."), field);
    }

    [Fact]
    public async Task An_entry_is_replaced_by_one_of_its_own_type_that_fits_at_its_place()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new VisitMade(world.Today, ChildSeen: true, SeenAlone: false));
        var visit = await LastAsync(world);

        await world.RefusedAsync(new EntriesCorrected([new(visit, new AssessmentStarted(world.Today))], "A slip."), "corrections[0].replacement.type");
        await world.RefusedAsync(new EntriesCorrected([new(visit, new VisitMade(world.Today.AddDays(4), true, false))], "A slip."), "corrections[0].replacement.on");
        await world.RefusedAsync(new EntriesCorrected([new(visit), new(visit)], "A slip."), "corrections");
        await world.RefusedAsync(new EntriesCorrected([new(visit)], " "), "reason");
    }

    [Fact]
    public async Task An_entry_that_was_put_right_wrongly_is_put_right_again_and_the_last_word_holds()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(referredOn: "2026-01-02");
        await world.DoAsync(new AssessmentStarted(CaseWorld.Day("2026-01-05")));
        var started = await LastAsync(world);

        await CorrectAsync(world, started, replacement: null, OrdinaryCast.Manager);
        Assert.Null((await world.FileAsync()).Assessment);
        await CorrectAsync(world, started, new AssessmentStarted(CaseWorld.Day("2026-01-03")), OrdinaryCast.Manager);

        Assert.Equal(CaseWorld.Day("2026-01-03"), (await world.FileAsync()).Assessment!.StartedOn);
        Assert.Null(await world.Host.Reader.FirstBrokenLinkAsync(CaseWorld.CaseId, default));
    }

    [Fact]
    public async Task N25_a_manager_who_discussed_a_concern_does_not_take_it_back_with_its_strategy_discussion()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises."));
        var raised = await LastAsync(world);
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: true, "It is serious."), OrdinaryCast.Manager);

        await world.RefusedAsync(new EntriesCorrected([new(raised), new(raised + 1)], "It was another child's."), "actor.id", actor: OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N32_nobody_puts_other_words_into_a_colleagues_mouth()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));

        await world.RefusedAsync(
            new EntriesCorrected([new(await LastAsync(world), new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction))], "A slip."), "corrections[0].replacement", actor: OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("bs-1", Role.BusinessSupport, "actor.role")]
    [InlineData("sw-1", Role.SocialWorker, "actor.role")]
    public async Task N6_an_overdue_limit_is_not_moved_by_correcting_its_anchor(string id, Role role, string field)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(referredOn: "2026-01-02");
        await world.DoAsync(new AssessmentStarted(CaseWorld.Day("2026-01-02")));
        var started = await LastAsync(world);
        await world.GoToAsync("2026-02-02");

        await world.RefusedAsync(new EntriesCorrected([new(started, new AssessmentStarted(CaseWorld.Day("2026-01-05")))], "A slip."), field, actor: new(id, role));
        Assert.True((await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).IsOverdue(world.Today));
        await CorrectAsync(world, started, new AssessmentStarted(CaseWorld.Day("2026-01-05")), OrdinaryCast.Manager);
    }

    /// <summary>N1: without its opening there is no case, and nothing by which the later entries could be judged.</summary>
    [Fact]
    public async Task N1_an_opening_that_is_refused_is_refused_for_itself_and_not_for_all_that_came_after()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var opened = (CaseOpened)(await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default))[0].Act;

        var decision = await world.TryAsync(
            new EntriesCorrected([new(1, opened with { Circumstances = [Circumstance.ChildProtectionPlan] })], "The child was on a plan when the case was opened."),
            OrdinaryCast.Manager);

        Assert.Null(decision.Receipt);
        Assert.Contains(decision.Refusals, refusal => refusal.Clause == "N1");
        Assert.All(decision.Refusals, refusal => Assert.StartsWith("corrections[0].replacement.", refusal.Field, StringComparison.Ordinal));
        Assert.All(decision.Refusals, refusal => Assert.DoesNotContain("0001", refusal.Reason, StringComparison.Ordinal));
    }

    private static async Task CorrectAsync(CaseWorld world, long sequence, Act? replacement, Actor? actor = null, string? breaks = null)
    {
        var decision = await world.TryAsync(new EntriesCorrected([new(sequence, replacement)], "A slip of the pen."), actor);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        Assert.Equal(breaks is null ? [] : [breaks], decision.Receipt.Breaches.Select(breach => breach.Clause));
    }

    private static async Task<long> LastAsync(CaseWorld world) => (await world.FileAsync()).Sequence;

    private static Task<IReadOnlyList<RecordedAct>> HistoryAsync(CaseWorld world) =>
        world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default);
}
