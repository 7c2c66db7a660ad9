using CinWorkflows.Cases;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Ending;

/// <summary>A child was found in need; before there is a plan, a further assessment that finds none ends the case by a manager's decision.</summary>
public sealed class FurtherAssessmentScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N5_N32_H30_the_worker_alone_does_not_end_the_case_of_a_child_found_in_need_by_a_further_assessment(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        await world.DoAsync(new AssessmentStarted(world.Today));
        var none = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Summary: "The grandparents moved in, and the child is well looked after.");
        await world.RefusedAsync(none, "actor.role", clause);
        await world.RefusedAsync(none with { Outcome = AssessmentOutcome.EarlyHelp }, "actor.role", clause);

        await world.DoAsync(none, OrdinaryCast.Manager);

        Assert.Equal(EndingReason.NoNeedFound, (await world.FileAsync()).Ending!.Reason);
    }

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N5_N32_H30_nor_by_the_first_one_after_an_enquiry_that_found_the_concerns_substantiated(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new StrategyDiscussionHeld(world.Today, Section47: true, "An enquiry follows."), OrdinaryCast.Manager);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.Conference, "Harm is substantiated."), OrdinaryCast.Manager);
        await world.DoAsync(new Section47Ended(world.Today, Section47Outcome.NoContinuingRisk, "The conference decided on no plan."), OrdinaryCast.Manager);

        await EndedByAManagerAloneAsync(world, clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N1_N32_H1_H30_nor_by_the_first_one_after_a_child_protection_plan(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
        await world.DoAsync(new ChildProtectionPlanEnded(world.Today));

        await EndedByAManagerAloneAsync(world, clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N32")]
    [InlineData("hillingdon", "H30")]
    public async Task N5_N32_H30_nor_by_the_first_one_of_a_child_of_whom_nothing_is_known_yet(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "actor.role", clause, new("sw-2", Role.SocialWorker));
        await EndedByAManagerAloneAsync(world, clause);
    }

    [Fact]
    public async Task N5_N32_nor_does_the_worker_put_what_it_found_into_no_need_by_a_correction()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support));
        var found = (await world.FileAsync()).Sequence;

        Assert.Null((await world.TryAsync(new EntriesCorrected([new(found, new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction))], "A slip."))).Receipt);
        Assert.Null((await world.FileAsync()).Ending);
    }

    [Fact]
    public async Task N5_N32_a_manager_who_holds_the_case_leaves_its_end_to_another()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync(workerId: "tm-1");
        await world.DoAsync(new AssessmentStarted(world.Today), OrdinaryCast.Manager);
        var none = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction);

        await world.RefusedAsync(none, "actor.id", actor: OrdinaryCast.Manager);
        await world.DoAsync(none, OrdinaryCast.ServiceManager);
    }

    [Fact]
    public async Task N61_while_the_child_is_handed_over_to_another_authority_no_assessment_ends_the_case()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.GoToAsync($"{world.WorkingDayIn(1):yyyy-MM-dd}");
        await world.ReportAsync(hasMoved: true);

        await world.RefusedAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "outcome", "N61");
    }

    private static async Task EndedByAManagerAloneAsync(CaseWorld world, string clause)
    {
        var none = new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction, Summary: "The grandparents moved in, and the child is well looked after.");
        await world.RefusedAsync(none, "actor.role", clause);

        await world.DoAsync(none, OrdinaryCast.Manager);

        Assert.Equal(EndingReason.NoNeedFound, (await world.FileAsync()).Ending!.Reason);
    }
}
