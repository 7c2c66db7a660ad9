using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>What a manager agreed to is bound to the facts of which they knew: a change, or a danger, since then is looked at anew (N23, N24, H20, H21, H24).</summary>
public sealed class BoundToFactsScenarios
{
    public static TheoryData<string> Changes => ["change", "danger"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task H24_H21_a_review_without_a_meeting_that_was_approved_before_a_change_is_approved_anew(string what)
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ReviewWithoutMeetingApproved("Nothing has changed, and all agree."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.AgreeReviewChair);
        await world.GoToAsync($"{world.WorkingDayIn(28):yyyy-MM-dd}");
        await world.DoAsync(what == "change" ? new CircumstancesChanged(world.Today, "The father has moved out.") : new SafeguardingConcernRaised("c1", world.Today, "Bruises on both arms."));

        await world.DutyAsync(DutyKind.AgreeReviewChair, "1");
        await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone with each of them."), "type", "H24");

        await world.DutyAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewWithoutMeetingApproved("The move was talked through with each of them."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task H24_H21_a_change_that_is_told_after_the_approval_lifts_it_whenever_it_was()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        var before = world.Today;
        await world.GoToAsync($"{world.WorkingDayIn(7):yyyy-MM-dd}");
        await world.DoAsync(new ReviewWithoutMeetingApproved("Nothing has changed, and all agree."), OrdinaryCast.Manager);

        await world.DoAsync(new CircumstancesChanged(before, "The mother had lost her work."));

        await world.BreachAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone with each of them."), "type", "H24");
    }

    [Fact]
    public async Task N23_N24_exceptional_circumstances_end_with_the_review_of_a_change()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ReviewIntervalAgreed(new(6, Unit.Months), world.Today, "Robin is with an aunt in Leeds until the summer, and is well."), OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(20):yyyy-MM-dd}");
        await world.DoAsync(new CircumstancesChanged(world.Today, "The aunt is ill, and Robin is back."));
        await world.NoDutyAsync(DutyKind.AgreeReviewInterval);

        await HeldAsync(world);

        Assert.Equal(world.Today.AddMonths(3), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
        await world.DutyAsync(DutyKind.AgreeReviewInterval);
    }

    [Fact]
    public async Task N23_without_a_change_they_go_on()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new ReviewIntervalAgreed(new(6, Unit.Months), world.Today, "Robin is with an aunt in Leeds until the summer, and is well."), OrdinaryCast.Manager);
        await world.GoToAsync($"{world.WorkingDayIn(20):yyyy-MM-dd}");

        await HeldAsync(world);

        Assert.Equal(world.Today.AddMonths(6), (await world.DutyAsync(DutyKind.HoldReview, "2")).Deadline!.Due);
        await world.NoDutyAsync(DutyKind.AgreeReviewInterval);
    }

    private static Task HeldAsync(CaseWorld world) => world.DoAsync(new MeetingHeld(
        "r1", world.Today, ["mother-1", "father-1", "school-1", "child-1"], "How things are was talked through.", "sw-1", Role.SocialWorker,
        new(MeetingPurpose.Review, LondonTime.At(world.Today, new(8, 30)), LondonTime.At(world.Today, new(9, 30)))));
}
