using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to walk around who chairs: a review under somebody else is on the record, and is owed.</summary>
public sealed class MeetingChairWalkAroundScenarios
{
    [Fact]
    public async Task H25_a_review_whose_chair_nobody_agreed_in_advance_is_owed_until_the_manager_accepts_it()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline;
        var start = await ArrangeAgreedAsync(world);

        var breach = await world.BreachAsync(
            new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SeniorSocialWorker), "chairedAs", "H25");

        Assert.Equal(due, (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline);
        Assert.Equal(MeetingState.Held, (await world.FileAsync()).Meeting("r1")!.State);
        await world.NoDutyAsync(DutyKind.RecordReviewOutcome);

        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "She knows the family.", Accepts: true), OrdinaryCast.Manager);
        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
        Assert.Equal(LondonTime.DateOf(start), (await world.FileAsync()).LastHeldReview!.HeldOn);
    }

    [Fact]
    public async Task H25_a_breach_that_is_answered_without_being_accepted_leaves_the_review_owed()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await ArrangeAgreedAsync(world);
        var breach = await world.BreachAsync(
            new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SeniorSocialWorker), "chairedAs", "H25");

        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The review is held again."), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(ReviewMeeting(world, "r2", "sw-1", Role.LeadProfessional));
    }

    [Fact]
    public async Task H25_a_role_without_a_person_is_no_agreement_on_who_chairs()
    {
        await using var world = await ReviewOfAsync("hillingdon");

        await world.RefusedAsync(new ReviewChairAgreed(Role.LeadProfessional), "chairId", "H25", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H25_nobody_agrees_on_a_chair_once_the_day_of_the_review_is_over()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        await ArrangeAgreedAsync(world);
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");

        await world.RefusedAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-2"), "type", "H25", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H26_a_case_that_became_unallocated_is_not_reviewed_by_the_worker_who_was_to_chair()
    {
        await using var world = await ReviewOfAsync("hillingdon");
        var start = await ArrangeAgreedAsync(world, hold: false);
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync(start.AddHours(2));

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"), "chairedAs", "H26");

        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Theory]
    [InlineData("northamptonshire", "N41")]
    [InlineData("hillingdon", "H26")]
    public async Task H26_N41_business_support_reviews_no_case(string pack, string clause)
    {
        await using var world = await ReviewOfAsync(pack);
        await world.DoAsync(new WorkerUnassigned("The worker left."), OrdinaryCast.Manager);
        await world.RefusedAsync(ReviewMeeting(world, "r1", "bs-1", Role.BusinessSupport) with { ChairReason = "Nobody else was there." }, "chairRole", clause);
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-2", Role.SeniorSocialWorker), OrdinaryCast.Manager);
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "bs-1", ChairedAs: Role.BusinessSupport), "chairedAs", clause);

        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N11_another_worker_chairs_a_review_without_a_reason_and_it_is_still_owed()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        var breach = await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SocialWorker), "chairedAs", "N11");

        Assert.True(breach.StillOwed);
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N11_with_a_reason_another_worker_may_have_chaired()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.DoBecauseAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", ChairedBy: "sw-2", ChairedAs: Role.SocialWorker), "The worker was ill that day.");

        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    [Fact]
    public async Task N11_whoever_was_to_chair_and_has_lost_the_role_is_looked_at_again_when_the_review_is_held()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        var worker = OrdinaryCast.Staff().First(member => member.Id == "sw-1");
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));
        await world.Host.Staff.SaveStaffAsync(worker with { Roles = [Role.BusinessSupport] }, default);

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"), "chairedAs", "N11", OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N11_N29_a_role_that_the_new_chair_does_not_have_is_refused_when_the_chair_changes()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync("2026-12-01");
        await world.DoAsync(ReviewMeeting(world, "r1", "tm-1", Role.TeamManager) with { Purpose = MeetingPurpose.TwelveMonthReview });

        await world.RefusedAsync(new MeetingAttendeesChanged("r1", ["mother-1"], "sw-1", Role.TeamManager, "The manager is away."), "act.chairId");
    }

    [Fact]
    public async Task N11_whoever_chaired_and_has_left_since_is_recorded_as_the_chair_that_they_were()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.DoAsync(ReviewMeeting(world, "r1", "sw-1", Role.SocialWorker));
        var day = LondonTime.DateOf((await world.FileAsync()).Meeting("r1")!.StartsAt);
        await world.GoToAsync($"{day.AddDays(10):yyyy-MM-dd}");
        var held = new MeetingHeld("r1", day, ["mother-1", "school-1"], "Note", "sw-2", Role.SocialWorker);

        await LeavesAsync(day.AddDays(-1));
        await world.RefusedAsync(held, "act.chairedBy");
        await LeavesAsync(day.AddDays(5));
        await world.DoAsync(held);

        Task LeavesAsync(DateOnly last) => world.Host.Staff.SaveStaffAsync(OrdinaryCast.Staff().First(member => member.Id == "sw-2") with { Arrangements = new() { LeavesOn = last } }, default);
    }
}
