using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Meetings;
using CinWorkflows.Workflows.Register;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>A clerk records in a practitioner's name: clocks run at once, promises end once the practitioner has confirmed it.</summary>
public sealed class RecordedInSomebodysNameScenarios
{
    private static readonly Actor Clerk = new("bs-1", Role.BusinessSupport);

    [Fact]
    public async Task What_a_clerk_records_in_a_practitioners_name_begins_its_clocks_and_ends_a_promise_once_it_is_confirmed()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        var concluded = new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, RecommendedAgencies: null);

        await world.RefusedAsync(concluded, "actor.role", actor: Clerk);
        await ForAsync(world, concluded, "sw-1");

        await world.DutyAsync(DutyKind.ConcludeAssessment);
        await world.DutyAsync(DutyKind.DiscussAttendees);
        var entry = (await world.FileAsync()).Unconfirmed!.Single();
        Assert.Equal("sw-1", (await world.DutyAsync(DutyKind.ConfirmEntry, entry.Id)).OwnerId);

        await world.RefusedAsync(new EntryConfirmed(entry.Sequence), "actor.id", actor: new("sw-2", Role.SocialWorker));
        await world.DoAsync(new EntryConfirmed(entry.Sequence));

        await world.NoDutyAsync(DutyKind.ConcludeAssessment);
        await world.NoDutyAsync(DutyKind.ConfirmEntry);
        Assert.Null((await world.FileAsync()).Confirmed);
    }

    [Fact]
    public async Task Nothing_leans_on_an_entry_that_waits_for_its_practitioner()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees, DutyKind.HoldFirstPlanningMeeting])
        {
            await world.FulfilAsync(kind);
        }

        var content = await world.OrdinaryPlanAsync();
        await ForAsync(world, new PlanAgreed(1, world.Today, content, ViewsReason: "The parents gave none."), "sw-1");

        await world.RefusedAsync(new PlanCirculated(1, world.Today), "version");
        await world.DutyAsync(DutyKind.AgreePlan);
        await world.DoAsync(new EntryConfirmed((await world.FileAsync()).Unconfirmed!.Single().Sequence));
        await world.DoAsync(new PlanCirculated(1, world.Today));
        await world.NoDutyAsync(DutyKind.AgreePlan);
    }

    [Fact]
    public async Task An_entry_in_somebodys_name_that_they_do_not_stand_for_is_withdrawn_and_all_is_as_before()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        await ForAsync(world, new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support), "sw-1");

        await world.DoAsync(new EntriesCorrected([new((await world.FileAsync()).Sequence)], "Sam was on leave."));

        var file = await world.FileAsync();
        Assert.Null(file.Confirmed);
        Assert.Null(file.Unconfirmed);
        Assert.Null(file.Assessment!.ConcludedOn);
    }

    [Theory]
    [InlineData("bs-1")]
    [InlineData("nobody")]
    public async Task Nobody_but_a_practitioner_of_the_case_is_named(string practitioner)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        var decision = await RecordForAsync(world, new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support), practitioner);

        Assert.Contains(decision.Refusals, refusal => refusal.Field == "recordedFor");
    }

    [Fact]
    public async Task Nobody_ends_or_decides_on_a_case_in_somebody_elses_name()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));

        Assert.Contains((await RecordForAsync(world, new AssessmentConcluded(world.Today, AssessmentOutcome.NoFurtherAction), "tm-1")).Refusals, refusal => refusal.Field == "actor.role");
        Assert.Contains((await RecordForAsync(world, new CaseOpenedInError("A double."), "tm-1")).Refusals, refusal => refusal.Field == "recordedFor");
    }

    [Fact]
    public async Task N28_whoever_records_an_outcome_that_waits_already_is_told_for_whose_word()
    {
        await using var world = await WalkAroundMeetings.ReviewOfAsync("northamptonshire");
        await WalkAroundMeetings.ArrangeAgreedAsync(world);
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1", "school-1"], "Note"));
        var outcome = new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "The routine has begun.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);
        await ForAsync(world, outcome, "sw-1");

        var decision = await world.TryAsync(outcome with { Reasons = "The routine is kept." });

        Assert.Contains(decision.Refusals, refusal => refusal.Reason.Contains("waits for the word of 'sw-1'", StringComparison.Ordinal));
    }

    private static async Task ForAsync(CaseWorld world, Act act, string practitioner)
    {
        var decision = await RecordForAsync(world, act, practitioner);
        Assert.True(decision.Receipt is not null, string.Join("; ", decision.Refusals));
    }

    private static async Task<Decision> RecordForAsync(CaseWorld world, Act act, string practitioner)
    {
        var decision = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, Clerk, act) { RecordedFor = practitioner }, default);
        await world.Host.SettleAsync();
        return decision;
    }
}
