using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Policies;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What a second reader tried: decisions that come too late, from the wrong hand, or without a word.</summary>
public sealed class SecondWalkAroundScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N23")]
    public async Task N23_an_interval_agreed_once_the_review_is_overdue_gives_it_no_more_time(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-06-01");

        await world.RefusedAsync(new ReviewIntervalAgreed(new(9, Unit.Months), CaseWorld.Day("2026-02-02"), "The family is abroad for months."), "every", clause, OrdinaryCast.Manager);

        Assert.True((await world.DutyAsync(DutyKind.HoldReview)).IsOverdue(world.Today));
    }

    [Fact]
    public async Task N23_an_exception_without_a_word_is_none()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.RefusedAsync(new ReviewIntervalAgreed(new(9, Unit.Months), world.Today, "x"), "exceptionalReason", "N23", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N38_arrangements_chosen_once_a_visit_is_overdue_take_nothing_away()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync("2026-03-20");
        var agreed = new RegimeChosen(RegimeKind.AgreedWithFamily, world.Today, new Period(6, Unit.Months), new Period(6, Unit.Months), [], "mother-1", "Stable.")
        {
            DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
            EvidencedOn = new(2025, 9, 12),
            EvidencedBy = "The community paediatrician",
            AgreedOn = world.Today,
            ReviewBy = world.Today.AddMonths(7),
        };

        await world.RefusedAsync(agreed, "kind", actor: OrdinaryCast.Manager);
    }

    [Fact]
    public async Task N41_who_was_taken_off_the_case_keeps_parental_responsibility()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantLeft("father-1", "Has moved abroad."));
        var shortBreak = new RegimeChosen(RegimeKind.ShortBreak, world.Today, null, null, [.. world.Pack.Regimes[RegimeKind.ShortBreak].Criteria.Select(criterion => criterion.Id)], "mother-1", "Evidenced in the assessment.")
        {
            DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
            EvidencedOn = new(2025, 9, 12),
            EvidencedBy = "The community paediatrician",
            AgreedOn = world.Today,
        };

        await world.RefusedAsync(shortBreak, "notAsked", "N41", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H24_a_decision_counts_from_when_it_is_recorded_whatever_time_it_gives_itself()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.Today.AddDays(30):yyyy-MM-dd}");

        var decision = await world.Host.Register.RecordAsync(
            CaseWorld.CaseId, new(null, OrdinaryCast.Manager, new ReviewWithoutMeetingApproved("The family is abroad."), LondonTime.At(world.Today.AddDays(-20), new(10, 0))), default);

        Assert.Contains(decision.Refusals, refusal => refusal.Field == "at");
    }

    [Fact]
    public async Task N31_an_outcome_says_of_which_review_it_is_where_two_wait()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ViewsReceived(OrdinaryCast.Father.Id, world.Today, "Has nothing to add."));
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.GoToAsync($"{world.Today.AddDays(20):yyyy-MM-dd}");
        var held = LondonTime.At(world.Today, new(9, 0));
        await world.DoAsync(new MeetingHeld("r2", world.Today, ["mother-1"], "The family came by.", "sw-1", Role.SocialWorker, new(MeetingPurpose.Review, held, held.AddMinutes(30))));
        var outcome = new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "The services help.", [new("o1", ProgressRating.OnTrack)], AmendPlan: true);

        await world.RefusedAsync(outcome, "review", "N31");
        await world.DoAsync(outcome with { Review = 2 });

        Assert.Equal([false, true], (await world.FileAsync()).Reviews.Take(2).Select(review => review.Concluded));
    }

    [Fact]
    public async Task N32_whoever_holds_the_case_decides_nothing_about_it_in_another_role()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var worker = OrdinaryCast.Staff().First(member => member.Id == "sw-1");
        await world.Host.Staff.SaveStaffAsync(worker with { Roles = [.. worker.Roles, Role.TeamManager] }, default);
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises."), new("sw-2", Role.SocialWorker));

        await world.RefusedAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "With myself."), "actor.id", actor: new("sw-1", Role.TeamManager));
    }

    [Fact]
    public async Task N25_a_manager_does_not_discuss_their_own_concern_with_themselves()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "Bruises."), OrdinaryCast.Manager);

        await world.RefusedAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "Seen to be an accident."), "actor.id", "N25", OrdinaryCast.Manager);
        await world.DoAsync(new SafeguardingConcernDiscussed("c1", world.Today, StrategyDiscussion: false, "Seen to be an accident."), OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N24_anybody_of_the_authority_reports_a_change_that_calls_for_an_early_review()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Other team", world.Pack.Id), default);
        await world.Host.Staff.SaveStaffAsync(new StaffMember("sw-9", "Other Worker", "other@council.example", "team-9", [Role.SocialWorker]), default);

        await world.DoAsync(new CircumstancesChanged(world.Today, "The family lost its home."), new("sw-9", Role.SocialWorker));

        await world.DutyAsync(DutyKind.HoldEarlyReview);
    }
}
