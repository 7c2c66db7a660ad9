using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>A change that no early review looks at is told all the same, and somebody says what follows from it (N24, H21).</summary>
public sealed class ChangeConsideredScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);

    private static readonly Actor Elsewhere = new("sw-9", Role.SocialWorker);

    [Theory]
    [InlineData("northamptonshire", "N24")]
    [InlineData("hillingdon", "H21")]
    public async Task N24_H21_a_change_while_the_assessment_runs_is_told_to_the_worker_who_says_what_follows_from_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.Host.Staff.SaveTeamAsync(new("team-9", "Team 9", pack), default);
        await world.Host.Staff.SaveStaffAsync(new(Elsewhere.Id, "Sky Elsewhere", "sky@council.example", "team-9", [Role.SocialWorker]), default);
        var before = world.SentTo("chris.worker").Count;

        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved in."), Elsewhere);

        var duty = await world.DutyAsync(DutyKind.ConsiderChange);
        Assert.Equal((clause, "sw-1", world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 2)), (duty.Clause, duty.OwnerId, duty.Deadline!.Due));
        Assert.True(world.SentTo("chris.worker").Count > before);
        var considered = new ChangeConsidered(duty.Subject!.Text, world.Today, "The assessment looks at his history with the police too.");
        await world.RefusedAsync(considered with { Follows = "Noted" }, "follows", clause);
        await world.RefusedAsync(considered with { Follows = "No change is needed." }, "follows", clause);
        await world.RefusedAsync(considered with { ChangeId = "change-1" }, "changeId");
        await world.RefusedAsync(considered, "actor.role", actor: Clerk);
        await world.DoAsync(considered);
        await world.NoDutyAsync(DutyKind.ConsiderChange);
        await world.RefusedAsync(considered, "changeId");
    }

    [Fact]
    public async Task N24_silence_is_told_to_the_manager_and_an_assessment_that_ends_after_it_takes_it_in()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved in."));
        var before = world.SentTo("pat.manager").Count;
        await world.GoToAsync("2026-01-14");

        Assert.True(world.SentTo("pat.manager").Count > before);
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));
        await world.NoDutyAsync(DutyKind.ConsiderChange);
    }

    [Fact]
    public async Task N24_after_the_end_a_manager_says_whether_the_case_is_opened_again()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await world.DoAsync(new BecameLookedAfter(world.Today, [new("action/a1", "It is left.", "The care plan takes over.")]));

        await world.DoAsync(new CircumstancesChanged(world.Today, "The child is back with the mother."));

        var duty = await world.DutyAsync(DutyKind.ConsiderChange);
        Assert.Equal((Role.TeamManager, (string?)null), (duty.Owner, duty.OwnerId));
        await world.RefusedAsync(new ChangeConsidered(duty.Subject!.Text, world.Today, "The care plan covers it."), "actor.role", "N24");
        await world.DoAsync(new ChangeConsidered(duty.Subject!.Text, world.Today, "The care plan covers it."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.ConsiderChange);
    }

    [Fact]
    public async Task N24_under_a_plan_it_is_for_the_early_review_alone()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();

        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has moved in."));

        await world.DutyAsync(DutyKind.HoldEarlyReview);
        await world.NoDutyAsync(DutyKind.ConsiderChange);
    }
}
