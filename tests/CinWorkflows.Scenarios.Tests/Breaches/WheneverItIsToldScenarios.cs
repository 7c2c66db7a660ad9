using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Contacts;
using CinWorkflows.Cases.Documents;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Breaches;

/// <summary>What has happened is recorded whenever it is told: on hold and after the end too; and what a move asks for stays while a child protection plan runs.</summary>
public sealed class WheneverItIsToldScenarios
{
    private const string Move = "E06000061.CIN-TEST1.1";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N1_N8_N44_N56_N58_what_has_happened_is_recorded_on_hold_and_after_the_end(bool ended)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(Reported(world));
        if (ended)
        {
            await world.DoAsync(new ChildDied(world.Today));
        }
        else
        {
            await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
        }

        foreach (var act in (Act[])
                 [
                     new MoveConfirmed(Move, world.Today, world.Today),
                     new CounterpartBriefed(Move, world.Today, "school-1", Briefed: true),
                     new HandoverStepRecorded(Move, world.Today, HandoverStep.JointVisit, Done: true),
                     new AssessmentStarted(world.Today),
                     new AttendeesDiscussed(world.Today, ["mother-1", "father-1"], ChildAttends: false, "The child is too young.", ["school-1"]),
                     new ParticipantAdded(new("health-1", ParticipantKind.Agency, "Health visitor", ReceivesPlan: false, "health@nhs.example")),
                     new ParticipantLeft("father-1", "He has moved abroad."),
                     new ContactDetailsChanged("mother-1", "new@home.example"),
                     new DocumentAttached("late-1", "Minutes", DocumentKind.Minutes, "application/pdf", 4, new string('a', 64)),
                 ])
        {
            await world.DoAsync(act);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task N44_N47_a_move_is_recorded_on_hold_and_after_the_end(bool ended)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        if (ended)
        {
            await world.DoAsync(new AssessmentStarted(world.Today));
            await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), OrdinaryCast.Manager);
            await world.DoAsync(Reported(world));
            await world.FulfilAsync(DutyKind.InformByHand);
            Assert.Empty((await world.ViewAsync()).Duties);
            await world.DoAsync(new CaseReopened(world.Today, "The move shows a need."), OrdinaryCast.Manager);
        }
        else
        {
            await world.DoAsync(new ChildProtectionPlanStarted(world.Today));
            await world.DoAsync(Reported(world));
        }

        await world.DutyAsync(DutyKind.AssessMove);
    }

    [Fact]
    public async Task N1_N44_N48_what_an_open_move_asks_for_stays_while_a_child_protection_plan_runs_and_can_be_done()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();
        await world.DoAsync(Reported(world));
        var before = OfMove(await world.ViewAsync());

        await world.DoAsync(new ChildProtectionPlanStarted(world.Today));

        Assert.NotEmpty(before);
        Assert.Equal(before, OfMove(await world.ViewAsync()));
        await world.FulfilAsync(DutyKind.AssessMove);
        await world.FulfilAsync(DutyKind.CompareServices);
        await world.NoDutyAsync(DutyKind.AssessMove);
        await world.NoDutyAsync(DutyKind.CompareServices);

        static List<string> OfMove(Workflows.Ports.Records.Cases.CaseView view) =>
            [.. view.Duties.Select(duty => duty.Duty.Key).Where(key => key.Contains(":t1", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task N61_an_address_that_has_become_unsafe_after_the_end_is_put_right()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await world.DoAsync(new AssessmentConcluded(world.Today, AssessmentOutcome.EarlyHelp), OrdinaryCast.Manager);

        await world.DoAsync(new ContactDetailsChanged("mother-1"));

        Assert.Equal(CaseStage.Ended, (await world.FileAsync()).Stage);
    }

    private static MoveReported Reported(CaseWorld world) => new(Move, world.Today, "E09000017", world.Today, HasMoved: true, RecentMoves: 1);
}
