using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Duties;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>A promise ends by being kept, or by a decision with a reason: no end makes an open danger or duty vanish.</summary>
public sealed class EndingScenarios
{
    private static readonly OpenItemDecision Concern = new("concern/c1", "No strategy discussion.", "The bruise came from football, as the school saw.");

    public static TheoryData<string, string> Approvals => new() { { "northamptonshire", "N25" }, { "hillingdon", "H22" } };

    [Theory]
    [MemberData(nameof(Approvals))]
    public async Task N25_H22_a_case_is_not_closed_over_a_concern_that_nobody_has_discussed(string pack, string clause)
    {
        await using var world = await RecommendedAsync(pack);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));
        var close = new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed.");

        await world.RefusedAsync(close, "settled", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(close with { Settled = [Concern with { Reason = " " }] }, "settled[0].reason", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(close with { Settled = [Concern, new("concern/c9", "None.", "None.")] }, "settled[1].matter", actor: OrdinaryCast.Manager);
        await world.DoAsync(close with { Settled = [Concern] }, OrdinaryCast.Manager);

        await world.NoDutyAsync(DutyKind.DiscussSafeguardingConcern);
    }

    [Theory]
    [MemberData(nameof(Approvals))]
    public async Task N25_H22_a_worker_alone_does_not_end_a_case_over_a_concern(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));

        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "settled", clause);
        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Settled: [Concern]), "actor.role", clause);
        await world.RefusedAsync(new BecameLookedAfter(world.Today, [Concern]), "actor.role", clause);
        await world.RefusedAsync(new CaseOpenedInError("Wrong child."), "settled", clause, OrdinaryCast.Manager);

        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, false, "Explained."), OrdinaryCast.Manager);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
        Assert.Equal("RC8", (await world.FileAsync()).Ending!.CensusReason);
    }

    [Fact]
    public async Task N25_N46_that_a_child_became_looked_after_is_recorded_over_an_open_concern_which_goes_on()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));

        await world.DoAsync(new BecameLookedAfter(world.Today));

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
    }

    [Fact]
    public async Task N12_N46_a_meeting_that_is_arranged_is_cancelled_by_the_end_and_whoever_was_invited_hears_so()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(ReviewMeeting(world));

        await world.DoAsync(new BecameLookedAfter(world.Today));

        Assert.Equal(MeetingState.Cancelled, (await world.FileAsync()).Meeting("r1")!.State);
        Assert.Equal("Cancel", $"{world.SentTo("alex").Last(message => message.Invitation is not null).Invitation!.Method}");
    }

    [Theory]
    [InlineData("northamptonshire", "N34")]
    [InlineData("hillingdon", "H32")]
    public async Task N34_H32_a_case_is_not_closed_over_a_strategy_discussion_that_is_due(string pack, string clause)
    {
        await using var world = await RecommendedAsync(pack);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, true, "Serious."), OrdinaryCast.Manager);
        var close = new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed.");

        await world.RefusedAsync(close, "settled", clause, OrdinaryCast.Manager);
        await world.DoAsync(close with { Settled = [new("strategyDiscussion", "Not held.", "The police have closed the matter.")] }, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldStrategyDiscussion);
    }

    [Fact]
    public async Task N1_a_case_on_hold_is_not_ended_over_a_concern_which_stays_open_while_it_is_held()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
        await world.RefusedAsync(new CaseEndedForChildProtection(world.Today, "Taken over."), "settled", "N25", OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, true, "Serious."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.HoldStrategyDiscussion);
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, true, "Enquiry."), OrdinaryCast.Manager);
        await world.DoAsync(
            new CaseEndedForChildProtection(
                world.Today,
                "Taken over.",
                [new("section47", "It goes on under the plan.", "The conference knows of it."), new("action/a1", "It is left.", "The protection plan takes over.")]),
            OrdinaryCast.Manager);
        Assert.Null((await world.FileAsync()).Ending!.CensusReason);
    }

    [Fact]
    public async Task N1_a_child_protection_plan_cancels_what_is_arranged_and_tells_whoever_was_invited()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(ReviewMeeting(world));

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        Assert.Equal(MeetingState.Cancelled, (await world.FileAsync()).Meeting("r1")!.State);
        Assert.Equal("Cancel", $"{world.SentTo("alex").Last().Invitation!.Method}");
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));
        await world.DutyAsync(DutyKind.RearrangeMeeting, "review1");
    }

    [Fact]
    public async Task N46_whoever_ends_a_case_sees_its_meetings_and_open_replies_and_decides_on_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(ReviewMeeting(world) with { Attendees = ["mother-1", "father-1", "school-1"] });
        var plan = OrdinaryPlan.For(await world.FileAsync(), world.Pack, OrdinaryCast.Practitioners, world.Today);
        await world.DoAsync(new PlanAgreed(2, world.Today, plan, null, [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));
        await world.DoAsync(new PlanCirculated(2, world.Today));

        List<string> byHand = [.. await ToldByHandAsync(world)];
        string[] open = ["action/a1", "meeting/r1", "reply/v2/child-1", "reply/v2/mother-1", "reply/v2/father-1", "reply/v2/school-1"];
        Assert.Superset(new HashSet<string>(open), OpenItems.Of(await world.FileAsync()).Select(item => item.Id).ToHashSet());
        await world.DoAsync(new BecameLookedAfter(world.Today, [.. open.Select(matter => new OpenItemDecision(matter, "It ends here.", "The child's care plan takes over."))]), OrdinaryCast.Manager);

        var file = await world.FileAsync();
        Assert.Equal((MeetingState.Cancelled, (string?)null), (file.Meeting("r1")!.State, file.Ending!.CensusReason));
        Assert.Equal("Cancel", $"{world.SentTo("alex").Last(message => message.Invitation is not null).Invitation!.Method}");

        // N12: whoever a person invited is told by a person that it is cancelled, after the end too.
        Assert.NotEmpty(byHand);
        Assert.Equal(byHand, await ToldByHandAsync(world));
        await world.FulfilAsync(DutyKind.InformByHand);
    }

    /// <summary>Whom a person has to tell of the review meeting.</summary>
    private static async Task<IEnumerable<string>> ToldByHandAsync(CaseWorld world) => (await world.ViewAsync()).Duties
        .Where(view => view.Duty.Subject is InformedSubject subject && InformedPerson.MeetingOf(subject.MatterId) == "r1")
        .Select(view => view.Duty.Subject!.PersonId!)
        .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Approvals))]
    public async Task N25_H22_a_concern_that_nobody_answers_is_overdue_and_told_again_each_working_day_until_somebody_acts(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise."));
        var due = await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1");
        Assert.Equal((clause, "local", CaseWorld.Day("2026-01-06")), (due.Clause, due.Deadline!.Clause, due.Deadline.Due));

        await world.GoToAsync("2026-01-30");

        Assert.True((await world.DutyAsync(DutyKind.DiscussSafeguardingConcern, "c1")).IsOverdue(world.Today));
        var notices = await world.NoticesAsync(DutyKind.DiscussSafeguardingConcern);
        Assert.Equal(18, notices.Count(key => key.StartsWith("late-manager", StringComparison.Ordinal)));
        Assert.Equal(18, notices.Count(key => key.StartsWith("late-service", StringComparison.Ordinal)));

        // The service manager, to whom it is brought, may answer it.
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, false, "Discussed."), OrdinaryCast.ServiceManager);
        var sent = world.SentTo("pat.manager").Count(message => message.Text.Contains("safeguarding concern", StringComparison.Ordinal));
        await world.GoToAsync("2026-02-06");
        Assert.Equal(sent, world.SentTo("pat.manager").Count(message => message.Text.Contains("safeguarding concern", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WT_an_assessment_that_leads_to_early_help_ends_as_RC9()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.EarlyHelp), OrdinaryCast.Manager);

        Assert.Equal("RC9", (await world.FileAsync()).Ending!.CensusReason);
    }

    [Fact]
    public async Task A_child_who_died_ends_the_case_and_every_letter_to_the_family_stops()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(ReviewMeeting(world));
        var (mother, school) = (world.SentTo("alex").Count, world.SentTo("jo").Count);

        await world.DoAsync(new ChildDied(world.Today));
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(60));

        var file = await world.FileAsync();
        Assert.Equal((EndingReason.Died, "RC2", MeetingState.Cancelled), (file.Ending!.Reason, file.Ending.CensusReason, file.Meeting("r1")!.State));
        Assert.Equal((mother, school + 1), (world.SentTo("alex").Count, world.SentTo("jo").Count));
        Assert.Empty((await world.ViewAsync()).Duties);
    }

    [Fact]
    public async Task Turning_18_is_planned_for_ahead_and_ends_nothing_by_itself()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync("2032-05-03");
        await world.OpenAsync();
        await world.NoDutyAsync(DutyKind.PlanForAdulthood);

        // Robin is born on 1 June 2017: planned for from December 2034 at the latest, in sight two years before.
        await world.GoToAsync("2034-02-01");
        await world.DoAsync(new AssessmentStarted(world.Today));
        var plan = await world.DutyAsync(DutyKind.PlanForAdulthood);
        Assert.Equal(("local", CaseWorld.Day("2035-01-01")), (plan.Clause, plan.Deadline!.Due));

        await world.GoToAsync("2035-06-15");
        Assert.Null((await world.FileAsync()).Ending);
        await world.DoAsync(new AdulthoodPlanned(world.Today, "Adult services take over in June."));
        await world.NoDutyAsync(DutyKind.PlanForAdulthood);
        await world.DoAsync(new CaseEndedAtEighteen(world.Today, AdultServices: true, "Adult services have taken over."), OrdinaryCast.Manager);
        Assert.Equal("RC6", (await world.FileAsync()).Ending!.CensusReason);
    }

    [Fact]
    public async Task N32_a_manager_reopens_a_case_and_its_clocks_go_on_from_their_anchors()
    {
        await using var world = await RecommendedAsync("northamptonshire");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due;
        await world.DoAsync(new ClosureDecided(world.Today, true, "close", ContinuingSupport.None, "Agreed."), OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(40));
        var reopened = new CaseReopened(world.Today, "The other parent objects.");

        await world.RefusedAsync(reopened, "actor.role", "N32");
        await world.RefusedAsync(reopened with { Reason = "" }, "reason", actor: OrdinaryCast.Manager);
        await world.DoAsync(reopened, OrdinaryCast.Manager);

        Assert.Equal(CaseStage.Review, (await world.FileAsync()).Stage);
        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(60));
        Assert.Contains(await world.NoticesAsync(DutyKind.HoldReview), key => key.Contains($"{due:yyyy-MM-dd}", StringComparison.Ordinal));
    }

    private static MeetingArranged ReviewMeeting(CaseWorld world)
    {
        var startsAt = LondonTime.At(world.WorkingDayIn(7), new(16, 0));
        return new("r1", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Crèche", "After school"), "sw-1", Role.SocialWorker, ["mother-1", "school-1"]);
    }

    private static async Task<CaseWorld> RecommendedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        if (pack == "hillingdon")
        {
            await world.FulfilAsync(DutyKind.AgreeReviewChair);
        }

        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ActionCompleted("a1", world.Today));
        await world.DoAsync(new ReviewOutcomeRecorded(
            world.Today, [ReviewOutcome.NoLongerInNeed], "Achieved.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: "close"));
        return world;
    }
}
