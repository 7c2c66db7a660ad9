using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Disability;

public sealed class DisabilityScenarios
{
    private static readonly string[] Criteria = ["noParentingCapacityIssues", "shortBreaksPlan", "personalAssistanceUpToTenHours"];

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N38_H20_visits_and_reviews_of_a_disabled_child_are_agreed_with_the_family(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;
        var choice = AgreedWithFamily(world) with { VisitEvery = new Period(12, Unit.Weeks) };

        await world.RefusedAsync(choice, "actor.role");
        await world.RefusedAsync(choice with { ReviewEvery = null }, "reviewEvery", actor: OrdinaryCast.Manager);
        await world.DoAsync(choice, OrdinaryCast.Manager);

        Assert.Equal(start.AddMonths(6), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
        Assert.Equal(start.AddDays(84), (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
    }

    [Theory]
    [InlineData("northamptonshire", "N19g")]
    [InlineData("hillingdon", "H16g")]
    public async Task N19g_N23_N38_H16g_H20_arrangements_have_the_child_seen_no_less_often_than_the_plan_is_reviewed(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due;
        var ordinary = new RegimeChosen(RegimeKind.Ordinary, world.Today, null, new Period(120, Unit.Months), [], null, "More complex now.");

        await world.RefusedAsync(ordinary, "visitEvery", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(ordinary with { VisitEvery = new Period(2, Unit.Weeks) }, "visitEvery", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(AgreedWithFamily(world) with { VisitEvery = new Period(7, Unit.Months) }, "visitEvery", clause, OrdinaryCast.Manager);

        await world.DoAsync(ordinary with { VisitEvery = null }, OrdinaryCast.Manager);
        Assert.Equal(due, (await world.DutyAsync(DutyKind.VisitChild)).Deadline!.Due);
    }

    [Fact]
    public async Task N39_a_complex_disability_may_follow_the_ordinary_rules_again()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;
        await world.DoAsync(AgreedWithFamily(world), OrdinaryCast.Manager);

        await world.DoAsync(new RegimeChosen(RegimeKind.Ordinary, world.Today, null, null, [], null, "More complex now."), OrdinaryCast.Manager);

        Assert.Equal(start.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);
    }

    [Fact]
    public async Task N40_N41_a_short_break_needs_every_criterion_and_the_parents_agreement()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        foreach (var missing in Criteria)
        {
            await world.RefusedAsync(ShortBreak(world) with { CriteriaMet = [.. Criteria.Except([missing])] }, "criteriaMet", "N40", OrdinaryCast.Manager);
        }

        await world.RefusedAsync(ShortBreak(world) with { AgreedBy = "school-1" }, "agreedBy", "N41", OrdinaryCast.Manager);
        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N41_N43_a_short_break_is_reviewed_yearly_belongs_to_the_team_and_anyone_may_bring_the_review_forward()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var start = (await world.FileAsync()).CurrentPlan!.StartsOn!.Value;

        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);

        var review = await world.DutyAsync(DutyKind.HoldReview);
        Assert.Equal((start.AddMonths(12), Role.TeamManager), (review.Deadline!.Due, review.Owner));
        Assert.Null((await world.FileAsync()).Allocation.WorkerId);
        await world.NoDutyAsync(DutyKind.AllocateWorker);
        await world.DutyAsync(DutyKind.HoldTwelveMonthReview);

        await world.DoAsync(new CircumstancesChanged(world.Today, "The mother asks for a review."), new("bs-1", Role.BusinessSupport));
        await world.DutyAsync(DutyKind.HoldEarlyReview);
    }

    [Fact]
    public async Task N41_the_annual_review_checks_the_direct_payment()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
        var startsAt = LondonTime.At(world.WorkingDayIn(3), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1",
            MeetingPurpose.Review,
            startsAt,
            startsAt.AddHours(1),
            new("Home", "None needed", "None needed", "After school"),
            "sw-2",
            Role.SocialWorker,
            ["mother-1"])
        {
            CombinedWith = "Health review",
        });
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));
        var outcome = new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "Works well.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);

        await world.RefusedAsync(outcome, "attested", "N41");
        await world.DoAsync(outcome with { Attested = ["directPaymentAppropriate", "directPaymentWorkingWell", "directPaymentMeetsNeeds"] });
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_arrangements_of_the_family_rest_on_an_evidenced_disability_an_agreement_and_a_day_of_review(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var choice = AgreedWithFamily(world);

        await world.RefusedAsync(choice with { DisabilityEvidence = null }, "disabilityEvidence", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(choice with { DisabilityEvidence = "TBC" }, "disabilityEvidence", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(choice with { AgreedOn = null }, "agreedOn", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(choice with { AgreedOn = world.Today.AddDays(1) }, "agreedOn", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(choice with { ReviewBy = null }, "reviewBy", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(choice with { ReviewBy = world.Today }, "reviewBy", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(choice with { ReviewBy = world.Today.AddYears(40) }, "reviewBy", actor: OrdinaryCast.Manager);
        await world.DoAsync(choice, OrdinaryCast.Manager);
        Assert.Equal((await world.FileAsync()).FirstPlan!.StartsOn!.Value.AddMonths(6), (await world.DutyAsync(DutyKind.HoldReview)).Deadline!.Due);

        // Once a review was held the day counts, not the interval that would go beyond it.
        await world.GoToAsync($"{world.Today.AddMonths(3):yyyy-MM-dd}");
        await world.FulfilAsync(DutyKind.AgreeReviewChair, "1");
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        Assert.Equal(choice.ReviewBy, (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
    }

    [Fact]
    public async Task N23_N38_an_interval_agreed_under_the_familys_arrangements_does_not_outlive_them()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(AgreedWithFamily(world), OrdinaryCast.Manager);

        await world.RefusedAsync(new ReviewIntervalAgreed(new Period(120, Unit.Months), world.Today), "every", "N38", OrdinaryCast.Manager);
        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
        await world.RefusedAsync(new ReviewIntervalAgreed(new Period(12, Unit.Months), world.Today), "every", "N40", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N41_everybody_with_parental_responsibility_agrees_or_the_manager_says_why_one_was_not_asked()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var alone = ShortBreak(world) with { AlsoAgreed = null };

        await world.RefusedAsync(alone, "notAsked", "N41", OrdinaryCast.Manager);
        await world.RefusedAsync(alone with { AlsoAgreed = ["school-1"] }, "alsoAgreed[0]", "N41", OrdinaryCast.Manager);
        await world.RefusedAsync(alone with { NotAsked = [new("father-1", " ")] }, "notAsked[0].reason", "N41", OrdinaryCast.Manager);
        await world.RefusedAsync(ShortBreak(world) with { NotAsked = [new("father-1", "He is abroad.")] }, "notAsked[0].personId", actor: OrdinaryCast.Manager);
        await world.RefusedAsync(ShortBreak(world) with { DisabilityEvidence = "" }, "disabilityEvidence", "N40", OrdinaryCast.Manager);
        await world.DoAsync(alone with { NotAsked = [new("father-1", "He must not know where the child lives.")] }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData(DisclosureTopic.Plan, false)]
    [InlineData(DisclosureTopic.Meetings, false)]
    [InlineData(null, true)]
    [InlineData(DisclosureTopic.Addresses, true)]
    public async Task N41_whoever_must_not_know_of_the_plan_or_its_meetings_is_not_asked_and_the_reason_is_given(DisclosureTopic? topic, bool mayBeAsked)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(
            new DisclosureRestricted("father-1", topic is { } one ? [one] : [], "He looks for them.") { NotWith = topic is null ? ["mother-1"] : null }, OrdinaryCast.Manager);

        if (mayBeAsked)
        {
            await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
            return;
        }

        await world.RefusedAsync(ShortBreak(world), "alsoAgreed[0]", "N41", OrdinaryCast.Manager);
        await world.RefusedAsync(ShortBreak(world) with { AgreedBy = "father-1", AlsoAgreed = ["mother-1"] }, "agreedBy", "N41", OrdinaryCast.Manager);
        await world.RefusedAsync(ShortBreak(world) with { AlsoAgreed = null }, "notAsked", "N41", OrdinaryCast.Manager);
        await world.DoAsync(ShortBreak(world) with { AlsoAgreed = null, NotAsked = [new("father-1", "He must not know where and when they meet.")] }, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_whoever_must_not_know_of_the_plan_is_not_asked_unless_they_agreed_before(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var asked = AgreedWithFamily(world) with { AlsoAgreed = ["father-1"] };
        await world.Host.AdvanceToAsync(world.Host.Clock.GetUtcNow().AddDays(1));
        await world.DoAsync(new DisclosureRestricted("father-1", [DisclosureTopic.Plan], "He looks for them."), OrdinaryCast.Manager);

        await world.RefusedAsync(asked with { On = world.Today, AgreedOn = world.Today }, "alsoAgreed[0]", clause, OrdinaryCast.Manager);
        await world.DoAsync(asked, OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("northamptonshire", "N40")]
    [InlineData("hillingdon", "H20")]
    public async Task N29_N30_H28_arrangements_for_a_disabled_child_acknowledge_no_need_beyond_12_months(string pack, string arrangements)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldTwelveMonthReview)).Deadline!.Due;

        await world.DoAsync(arrangements == "N40" ? ShortBreak(world) : AgreedWithFamily(world), OrdinaryCast.Manager);

        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldTwelveMonthReview)).Deadline!.Due);
        await world.DoAsync(new PlanAgreed(
            2,
            world.Today,
            await world.OrdinaryPlanAsync() with { LongTermReason = "A lifelong disability." },
            Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")]));
        await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
        await world.DoAsync(new LongTermNeedAcknowledged(world.Today, "A lifelong disability."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldTwelveMonthReview);
    }

    [Theory]
    [InlineData("northamptonshire", "N38")]
    [InlineData("hillingdon", "H20")]
    public async Task N38_H20_evidence_that_there_is_no_disability_and_reasons_of_an_abbreviation_are_none(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        await world.RefusedAsync(AgreedWithFamily(world) with { DisabilityEvidence = "There is no disability" }, "disabilityEvidence", clause, OrdinaryCast.Manager);
        await world.RefusedAsync(AgreedWithFamily(world) with { Reasons = "NFA" }, "reasons", actor: OrdinaryCast.Manager);
    }

    private static RegimeChosen ShortBreak(CaseWorld world) =>
        new(RegimeKind.ShortBreak, world.Today, null, null, Criteria, "mother-1", "Evidenced in the assessment.")
        {
            DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
            EvidencedOn = new(2025, 9, 12),
            EvidencedBy = "The community paediatrician",
            AgreedOn = world.Today,
            AlsoAgreed = ["father-1"],
        };

    private static RegimeChosen AgreedWithFamily(CaseWorld world) => new(
        RegimeKind.AgreedWithFamily, world.Today, new Period(6, Unit.Months), null, [], "mother-1", "Stable.")
    {
        DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
        EvidencedOn = new(2025, 9, 12),
        EvidencedBy = "The community paediatrician",
        AgreedOn = world.Today,
        ReviewBy = world.Today.AddMonths(7),
    };
}
