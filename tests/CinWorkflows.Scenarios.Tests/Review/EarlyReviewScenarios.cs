using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
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
    [InlineData("northamptonshire", 0, true)]
    [InlineData("northamptonshire", 3, false)]
    [InlineData("northamptonshire", 0, false)]
    public async Task N24_H21_a_change_of_which_those_who_agreed_the_plan_did_not_know_asks_for_an_early_review_whichever_is_told_first(string pack, int daysAfter, bool changeIsToldFirst)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        var (agreed, content) = (world.Today, await world.OrdinaryPlanAsync());
        await world.GoToAsync($"{agreed.AddDays(4):yyyy-MM-dd}");
        Act[] told = [new CircumstancesChanged(agreed.AddDays(daysAfter), "The father has moved out."), new PlanAgreed(1, agreed, content, "They were heard in the meeting itself.")];

        foreach (var act in changeIsToldFirst ? told : told.Reverse())
        {
            await world.DoAsync(act);
        }

        await world.DutyAsync(DutyKind.HoldEarlyReview, "1");
    }

    [Fact]
    public async Task N24_a_change_that_was_told_before_the_plan_was_agreed_is_in_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved out."));
        await world.DoAsync(new PlanAgreed(1, world.Today, await world.OrdinaryPlanAsync(), "They were heard in the meeting itself."));

        await world.NoDutyAsync(DutyKind.HoldEarlyReview);
    }

    [Theory]
    [InlineData("northamptonshire", true)]
    [InlineData("northamptonshire", false)]
    [InlineData("hillingdon", true)]
    [InlineData("hillingdon", false)]
    public async Task N24_H21_a_review_before_the_change_was_told_answers_it_only_where_it_is_said_that_it_looked_at_it_whichever_is_told_first(string pack, bool changeIsToldFirst)
    {
        await using var told = await CaseWorld.InAsync(pack, "2026-01-05");
        await using var lookedAt = await CaseWorld.InAsync(pack, "2026-01-05");
        foreach (var world in (CaseWorld[])[told, lookedAt])
        {
            await world.ReachReviewAsync();
            var on = world.Today;
            await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");
            var change = new CircumstancesChanged(on, "The father has moved out.") { LookedAtInReview = world == lookedAt ? true : null };
            if (changeIsToldFirst)
            {
                await world.DoAsync(change);
            }

            await HeldAsync(world, on.AddDays(1));
            await AcceptedAsync(world);
            if (!changeIsToldFirst)
            {
                await world.DoAsync(change);
            }
        }

        var due = await told.DutyAsync(DutyKind.HoldEarlyReview);
        Assert.Equal("2", due.Subject!.Text);
        await lookedAt.NoDutyAsync(DutyKind.HoldEarlyReview);
    }

    [Fact]
    public async Task N24_that_a_review_looked_at_a_change_is_a_practitioner_s_word()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var on = world.Today;
        await world.GoToAsync($"{world.WorkingDayIn(3):yyyy-MM-dd}");
        await HeldAsync(world, on.AddDays(1));
        var change = new CircumstancesChanged(on, "The father has moved out.") { LookedAtInReview = true };
        Actor clerk = new("bs-1", Role.BusinessSupport);
        await world.RefusedAsync(change, "actor.role", actor: clerk);

        Assert.NotNull((await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, clerk, change) { RecordedFor = "sw-1" }, default)).Receipt);
        await world.Host.SettleAsync();

        await world.DutyAsync(DutyKind.HoldEarlyReview, "2");
        await world.DoAsync(new EntryConfirmed((await world.FileAsync()).Unconfirmed!.Single().Sequence));
        await world.NoDutyAsync(DutyKind.HoldEarlyReview);
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
