using CinWorkflows.Cases.Disability;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to review a case that nobody holds without the manager, or without the team, whose it is.</summary>
public sealed class UnallocatedReviewWalkAroundScenarios
{
    [Fact]
    public async Task H26_a_practitioner_arranges_no_review_of_a_case_that_nobody_holds_whatever_the_reason()
    {
        await using var world = await UnallocatedAsync();
        var review = ReviewMeeting(world, "r1", "sw-2", Role.SeniorSocialWorker) with { ChairReason = "The manager is busy." };

        await world.RefusedAsync(review, "chairRole", "H26");
        await world.DoAsync(review with { ChairId = "tm-1", ChairRole = Role.TeamManager, ChairReason = null });
        await world.RefusedAsync(new MeetingAttendeesChanged("r1", ["mother-1"], "sw-2", Role.SeniorSocialWorker, "The manager is away.", "The manager is away."), "chairRole", "H26");
    }

    [Fact]
    public async Task H26_whoever_the_manager_has_chair_reviews_it_on_the_managers_behalf()
    {
        await using var world = await UnallocatedAsync();
        var review = ReviewMeeting(world, "r1", "sw-2", Role.SeniorSocialWorker);
        await world.DoAsync(review, OrdinaryCast.Manager);
        await world.DoAsync(new MeetingAttendeesChanged("r1", ["mother-1", "school-1", "child-1"], "sw-2", Role.SeniorSocialWorker, "The child wishes to come."));
        await world.Host.AdvanceToAsync(review.StartsAt.AddHours(2));

        var decision = await world.TryAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));

        Assert.DoesNotContain(decision.Receipt!.Breaches, breach => breach.Clause == "H26");
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    [Fact]
    public async Task H26_a_chair_on_whom_the_manager_agreed_since_nobody_holds_the_case_may_review_it_and_one_agreed_before_may_not()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-2"), OrdinaryCast.Manager);
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);
        var review = ReviewMeeting(world, "r1", "sw-2", Role.SeniorSocialWorker);

        await world.RefusedAsync(review, "chairRole", "H26");
        await world.DoAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-2"), OrdinaryCast.Manager);
        await world.DoAsync(review);
    }

    [Fact]
    public async Task H26_a_review_that_a_practitioner_held_by_themselves_is_owed_whatever_the_reason()
    {
        await using var world = await UnallocatedAsync();
        var startsAt = At($"{world.Today:yyyy-MM-dd}", "08:30");
        var held = new MeetingHeld(
            "r1", world.Today, ["mother-1", "father-1", "child-1", "school-1"], "Note", "sw-2", Role.SeniorSocialWorker, new(MeetingPurpose.Review, startsAt, startsAt.AddHours(1)));

        await world.DoBecauseAsync(held, "The family was there already.");

        Assert.Contains((await world.FileAsync()).Breaches!, breach => breach is { Clause: "H26", StillOwed: true });
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task H26_a_review_on_paper_to_which_the_manager_agreed_while_somebody_held_the_case_waits_for_the_manager()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new ReviewWithoutMeetingApproved("The family is abroad."), OrdinaryCast.Manager);
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);

        await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone"), "actor.id", "H26");

        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewWithoutMeetingApproved("The telephone call was thorough."), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    [Fact]
    public async Task N41_N43_a_case_that_belongs_to_the_team_is_reviewed_by_a_social_worker_of_that_team_whatever_the_reason()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.AddElsewhereAsync();
        await world.DoAsync(ShortBreak(world), OrdinaryCast.Manager);
        var review = ReviewMeeting(world, "r1", "sw-9", Role.SocialWorker) with { ChairReason = "Knows the child." };

        await world.RefusedAsync(review, "chairRole", "N41");
        await world.RefusedAsync(review with { ChairId = "tm-1", ChairRole = Role.PracticeManager }, "chairRole", "N41");
        await world.DoAsync(review with { ChairId = "sw-2" });
        await world.Host.AdvanceToAsync(review.StartsAt.AddHours(2));
        await world.DoBecauseAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", "sw-9", Role.SocialWorker), "The colleague was ill.");

        Assert.Contains((await world.FileAsync()).Breaches!, breach => breach is { Clause: "N41", StillOwed: true });
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    private static async Task<CaseWorld> UnallocatedAsync()
    {
        var world = await ReviewOfAsync("hillingdon");
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);
        return world;
    }

    private static RegimeChosen ShortBreak(CaseWorld world) => new(
        RegimeKind.ShortBreak, world.Today, null, null, [.. world.Pack.Regimes[RegimeKind.ShortBreak].Criteria.Select(item => item.Id)], "mother-1", "Evidenced in the assessment.")
    {
        DisabilityEvidence = "Cerebral palsy: page 4 of the assessment.",
        EvidencedOn = new(2025, 9, 12),
        EvidencedBy = "The community paediatrician",
        AgreedOn = world.Today,
        AlsoAgreed = ["father-1"],
    };
}
