using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Visits;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Breaches.ToldAfterwards;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What is told after what it came before, and what is told anew by a correction, hides no limit.</summary>
public sealed class ToldInWrongOrderScenarios
{
    [Fact]
    public async Task N6_a_meeting_told_months_late_and_before_its_assessment_stays_owed_until_a_manager_accepts_it()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync("2026-01-05");
        await world.GoToAsync("2026-08-03");

        var breach = await BreachOfAsync(world, HeldMeeting("m1", CaseWorld.Day("2026-01-30"), MeetingPurpose.FirstPlanning), "N6");
        await world.DoAsync(new AssessmentStarted(CaseWorld.Day("2026-01-20")));
        await world.DoAsync(new AssessmentConcluded(CaseWorld.Day("2026-01-29"), AssessmentOutcome.Section17Support));

        Assert.True(breach.StillOwed);
        Assert.True((await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting)).IsOverdue(world.Today));
        await world.DoAsync(Accept(breach, world), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Fact]
    public async Task N6_a_meeting_held_after_the_limit_that_is_told_only_then_is_a_breach()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync("2026-01-05");
        await world.GoToAsync("2026-08-03", "18:00");
        await world.DoAsync(HeldMeeting("m1", world.Today, MeetingPurpose.FirstPlanning));

        var breach = await BreachOfAsync(world, new AssessmentStarted(CaseWorld.Day("2026-01-20")), "N6");

        Assert.Null(breach.StillOwed);
    }

    [Theory]
    [InlineData("northamptonshire", "N19g")]
    [InlineData("hillingdon", "H16g")]
    public async Task N19g_H16g_a_plan_recorded_after_its_visits_shows_for_how_long_nobody_saw_the_child(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        var (start, content) = (world.Today, await world.OrdinaryPlanAsync());
        await world.GoToAsync($"{start.AddDays(100):yyyy-MM-dd}");
        foreach (var days in (int[])[10, 15, 95])
        {
            await world.DoAsync(new VisitMade(start.AddDays(days), ChildSeen: true, SeenAlone: true));
        }

        var breach = await BreachOfAsync(world, new PlanAgreed(1, start, content, "They were heard in the meeting itself."), clause);

        Assert.Single((await world.FileAsync()).Breaches!, kept => kept.Clause == clause);
        Assert.Equal("sw-1", breach.AnswerableId);
    }

    [Fact]
    public async Task N23_a_manager_who_dates_a_late_review_back_by_a_correction_does_not_accept_it_and_its_lateness_stands()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var due = (await world.DutyAsync(DutyKind.HoldReview, "1")).Deadline!.Due;
        await world.GoToAsync("2026-08-04");
        var late = await BreachOfAsync(world, HeldMeeting("r1", world.Today.AddDays(-1), MeetingPurpose.Review), "N23");
        Assert.Equal(("sw-1", null), (late.AnswerableId, late.StillOwed));
        var entry = (await world.FileAsync()).Sequence;

        await world.DoAsync(new EntriesCorrected([new(entry, HeldMeeting("r1", due.AddDays(-2), MeetingPurpose.Review))], "The day was wrong."), OrdinaryCast.Manager);

        var breaches = (await world.FileAsync()).Breaches!.Where(breach => breach is { Clause: "N23", AnsweredOn: null }).ToList();
        Assert.Contains(breaches, breach => breach.Id == late.Id && breach is { StillOwed: null, AnswerableId: "sw-1" });
        var told = Assert.Single(breaches, breach => breach.StillOwed == true);
        Assert.Equal(OrdinaryCast.Manager.Id, told.AnswerableId);
        await world.RefusedAsync(Accept(told, world), "actor.id", actor: OrdinaryCast.Manager);
        Assert.True((await world.DutyAsync(DutyKind.HoldReview, "1")).IsOverdue(world.Today));
        await world.DoAsync(Accept(told, world), OrdinaryCast.ServiceManager);
        Assert.Equal(due.AddDays(-2), (await world.FileAsync()).Reviews[0].HeldOn);
    }

    private static async Task<RecordedBreach> BreachOfAsync(CaseWorld world, Act act, string clause)
    {
        var decision = await world.TryAsync(act);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
        Assert.Contains(decision.Receipt.Breaches, breach => breach.Field == "type" && breach.Clause == clause);
        return (await world.FileAsync()).Breaches!.Last(breach => breach.Clause == clause);
    }

    private static BreachAnswered Accept(RecordedBreach breach, CaseWorld world) => new(breach.Id, world.Today, "The family remembers it.", Accepts: true);
}
