using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>Each change of circumstances asks for an early review after it (N24, H21).</summary>
public sealed class EarlyReviewScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N24_H21_a_review_between_two_changes_answers_the_first_alone(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var (first, second) = (world.Today, world.WorkingDayIn(8));
        await world.DoAsync(new CircumstancesChanged(first, "The father has moved out."));
        await world.GoToAsync($"{second:yyyy-MM-dd}");
        await world.DoAsync(new CircumstancesChanged(second, "The mother has lost her work."));

        await HeldAsync(world, first.AddDays(1));
        await AcceptedAsync(world);

        Assert.Equal("2", (await world.DutyAsync(DutyKind.HoldEarlyReview)).Subject!.Text);
        await HeldAsync(world, second);
        await AcceptedAsync(world);
        await world.NoDutyAsync(DutyKind.HoldEarlyReview);
    }

    [Fact]
    public async Task N24_a_change_that_is_told_late_brings_the_early_review_forward()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var first = world.Today;
        await world.GoToAsync($"{first.AddDays(8):yyyy-MM-dd}");
        await world.DoAsync(new CircumstancesChanged(world.Today, "The mother has lost her work."));
        var due = (await world.DutyAsync(DutyKind.HoldEarlyReview)).Deadline!.Due;

        await world.DoAsync(new CircumstancesChanged(first, "The father had moved out."));

        Assert.True((await world.DutyAsync(DutyKind.HoldEarlyReview)).Deadline!.Due < due);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task H21_H24_a_review_on_paper_before_a_change_does_not_answer_it_whenever_it_is_approved(bool changeIsToldFirst)
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        var change = new CircumstancesChanged(world.WorkingDayIn(2), "The mother has lost her work.");
        await world.DoAsync(new ReviewHeldWithoutMeeting(world.Today, "By telephone with all."));
        await world.GoToAsync($"{change.On:yyyy-MM-dd}");
        if (changeIsToldFirst)
        {
            await world.DoAsync(change);
        }

        await world.DoAsync(new ReviewWithoutMeetingApproved("Everybody was heard."), OrdinaryCast.Manager);
        if (!changeIsToldFirst)
        {
            await world.DoAsync(change);
        }

        Assert.Equal("2", (await world.DutyAsync(DutyKind.HoldEarlyReview)).Subject!.Text);
    }

    [Theory]
    [InlineData("northamptonshire", 3, true)]
    [InlineData("hillingdon", 3, true)]
    [InlineData("northamptonshire", 0, false)]
    public async Task N24_H21_a_change_after_the_plan_was_agreed_asks_for_an_early_review_though_the_plan_is_told_after_it(string pack, int daysAfter, bool due)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        var (agreed, content) = (world.Today, await world.OrdinaryPlanAsync());
        await world.GoToAsync($"{agreed.AddDays(4):yyyy-MM-dd}");
        await world.DoAsync(new CircumstancesChanged(agreed.AddDays(daysAfter), "The father has moved out."));

        await world.DoAsync(new PlanAgreed(1, agreed, content, "They were heard in the meeting itself."));

        await (due ? world.DutyAsync(DutyKind.HoldEarlyReview, "1") : world.NoDutyAsync(DutyKind.HoldEarlyReview));
    }

    /// <summary>Hillingdon has the chair agreed in advance (H25): a review without that counts once a manager accepts it.</summary>
    private static async Task AcceptedAsync(CaseWorld world)
    {
        foreach (var breach in (await world.FileAsync()).Breaches?.Where(breach => breach is { AnsweredOn: null, StillOwed: true }).ToList() ?? [])
        {
            await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The chair was the right one.", Accepts: true), OrdinaryCast.Manager);
        }
    }

    private static Task HeldAsync(CaseWorld world, DateOnly on)
    {
        var startsAt = LondonTime.At(on, new(9, 0));
        return world.DoAsync(new MeetingHeld(
            $"held-{on:yyyy-MM-dd}", on, ["mother-1", "father-1", "school-1", "child-1"], "The change was talked through.", "sw-1",
            world.Pack.Id == "hillingdon" ? Role.LeadProfessional : Role.SocialWorker,
            new(MeetingPurpose.Review, startsAt, startsAt.AddHours(1))));
    }
}
