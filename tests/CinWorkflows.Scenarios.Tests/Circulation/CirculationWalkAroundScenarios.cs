using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Circulation;

/// <summary>Attempts to have a plan reach nobody, to end a chase before it began, and to lose a limit between two versions.</summary>
public sealed class CirculationWalkAroundScenarios
{
    private static readonly IReadOnlyList<Consulted> Everybody = [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")];

    [Fact]
    public async Task N4_N36_an_amendment_agreed_before_the_outcome_is_recorded_is_owed_from_the_review_on()
    {
        await using var world = await ReviewedAsync();
        var held = (await world.FileAsync()).LastHeldReview!.HeldOn!.Value;
        var limit = world.Pack.Authority.WorkingCalendar().AddWorkingDays(held, 10);

        await AgreeAsync(world, 2);

        var duty = await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2");
        Assert.Equal((limit, held.AddDays(10)), (duty.Deadline!.Due, duty.Warning!.Due));
        await world.DoAsync(Outcome(world, amend: true));
        await world.NoDutyAsync(DutyKind.AmendPlan);
        Assert.Equal(limit, (await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2")).Deadline!.Due);
        await world.DoAsync(new PlanCirculated(2, world.Today));
        await world.NoDutyAsync(DutyKind.CirculateAmendedPlan);
    }

    [Fact]
    public async Task N4_N36_to_circulate_what_is_no_longer_in_force_ends_no_limit()
    {
        await using var world = await ReviewedAsync();
        await world.DoAsync(Outcome(world, amend: true));
        await AgreeAsync(world, 2);
        var due = (await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v2")).Deadline!.Due;
        await AgreeAsync(world, 3);

        await world.DoAsync(new PlanCirculated(2, world.Today));

        Assert.Equal(due, (await world.DutyAsync(DutyKind.CirculateAmendedPlan, "v3")).Deadline!.Due);
        await world.DoAsync(new PlanCirculated(3, world.Today));
        await world.NoDutyAsync(DutyKind.CirculateAmendedPlan);
        await world.NoDutyAsync(DutyKind.CirculatePlan);
    }

    [Fact]
    public async Task N14_N20_what_is_owed_about_a_version_ends_when_the_next_is_circulated_and_not_when_it_is_agreed()
    {
        await using var world = await CirculatedAsync("northamptonshire");
        await world.DoAsync(new PlanReplyRecorded(1, "school-1", PlanReply.Signed, world.Today));

        await AgreeAsync(world, 2);

        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/mother-1");
        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/school-1");
        Assert.Superset(new HashSet<string>(["plan/v2", "reply/v1/mother-1"]), OpenItems.Of(await world.FileAsync()).Select(item => item.Id).ToHashSet());

        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, world.Today));
        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/mother-1");
        await world.DoAsync(new PlanCirculated(2, world.Today));
        Assert.DoesNotContain((await world.ViewAsync()).Duties, view => view.Duty.Subject is PlanSubject { Version: 1 });
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v2/mother-1");
    }

    [Fact]
    public async Task N20_a_first_plan_that_never_went_out_is_still_owed_once_the_second_is_agreed()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachPlanAsync();

        await AgreeAsync(world, 2);

        await world.DutyAsync(DutyKind.CirculatePlan, "v1");
        await world.DutyAsync(DutyKind.CirculatePlan, "v2");
        await world.DoAsync(new PlanCirculated(2, world.Today));
        await world.NoDutyAsync(DutyKind.CirculatePlan);
    }

    [Theory]
    [InlineData("northamptonshire", "N14")]
    [InlineData("hillingdon", "H12")]
    public async Task N14_H12_that_somebody_does_not_answer_is_recorded_once_they_were_asked_again(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.RefusedAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.NoReply, world.Today), "reply", clause);
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var asked = world.SentTo("alex").Count;

        await world.RefusedAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.NoReply, world.Today), "reply", clause);
        await world.Host.AdvanceToAsync(LondonTime.At(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 10), new(17, 0)));
        await world.RefusedAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.NoReply, world.Today), "reply", clause);
        await world.Host.AdvanceToAsync(LondonTime.At(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 1), new(10, 0)));

        Assert.Equal(asked + 2, world.SentTo("alex").Count);
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.NoReply, world.Today));
        await world.NoDutyAsync(DutyKind.ObtainPlanReply, "v1/mother-1");
    }

    [Fact]
    public async Task N37_a_disagreement_is_told_to_the_chair_and_the_manager_and_the_next_review_answers_it()
    {
        await using var world = await CirculatedAsync("northamptonshire");
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The visits."));

        var duty = await world.DutyAsync(DutyKind.FurtherDuty);
        Assert.Equal(("N37", "sw-1"), (duty.Clause, duty.OwnerId));
        await world.Host.AdvanceToAsync(LondonTime.At(world.Pack.Authority.WorkingCalendar().AddWorkingDays(world.Today, 1), new(10, 0)));
        Assert.All(["chris", "pat"], who => Assert.Contains(world.SentTo(who), message => message.Text.Contains("disagreement", StringComparison.Ordinal)));

        await HoldReviewAsync(world);
        await world.RefusedAsync(Outcome(world, amend: false), "disagreements", "N37");
        await world.RefusedAsync(Outcome(world, amend: false) with { Disagreements = [new("mother-1", "none")] }, "disagreements[0].response", "N37");
        await world.RefusedAsync(Outcome(world, amend: false) with { Disagreements = [new("mother-1", "Visits in the afternoon."), new("school-1", "Fine.")] }, "disagreements[1].personId");
        await world.DoAsync(Outcome(world, amend: false) with { Disagreements = [new("mother-1", "Visits are in the afternoon from now on.")] });

        await world.NoDutyAsync(DutyKind.FurtherDuty);
        Assert.Empty(PlanDisagreements.Open(await world.FileAsync()));
    }

    [Theory]
    [InlineData("northamptonshire", Role.SocialWorker)]
    [InlineData("hillingdon", Role.SeniorSocialWorker)]
    public async Task N20_H18_the_first_plan_is_circulated_by_whoever_chaired_its_meeting(string pack, Role role)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        foreach (var kind in (DutyKind[])[DutyKind.StartAssessment, DutyKind.ConcludeAssessment, DutyKind.DiscussAttendees])
        {
            await world.FulfilAsync(kind);
        }

        var startsAt = LondonTime.At(world.Today.AddDays(1), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "m1",
            MeetingPurpose.FirstPlanning,
            startsAt,
            startsAt.AddHours(1),
            new("Family centre", "Taxi", "Creche", "After school"),
            "sw-2",
            role,
            ["mother-1"])
        {
            ChairReason = "The allocated worker is ill.",
            LeftOutReasons = CaseWorld.LeftOut("child-1", "father-1", "school-1"),
        });
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld("m1", world.Today, ["mother-1"], "Note"));
        await world.FulfilAsync(DutyKind.AgreePlan);

        var duty = await world.DutyAsync(DutyKind.CirculatePlan, "v1");
        Assert.Equal((role, "sw-2"), (duty.Owner, duty.OwnerId));
    }

    [Theory]
    [InlineData("northamptonshire", Role.LeadProfessional)]
    [InlineData("hillingdon", Role.SocialWorker)]
    public async Task N35_H35_a_later_version_is_circulated_by_whoever_leads_or_holds_the_case(string pack, Role role)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        await AgreeAsync(world, 2);

        var duty = await world.DutyAsync(DutyKind.CirculatePlan, "v2");
        Assert.Equal((role, "sw-1"), (duty.Owner, duty.OwnerId));
    }

    [Theory]
    [InlineData("northamptonshire", "N20")]
    [InlineData("hillingdon", "H18")]
    public async Task N20_H18_nobody_of_the_family_or_of_an_agency_goes_without_a_copy_unsaid(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new ParticipantAdded(new("step-1", ParticipantKind.Carer, "Toni Example", ReceivesPlan: false)));
        await world.DoAsync(new ParticipantAdded(new("aunt-1", ParticipantKind.Other, "Mo Example", ReceivesPlan: false)));

        await world.RefusedAsync(new PlanCirculated(1, world.Today), "leftOut", clause);
        await world.RefusedAsync(new PlanCirculated(1, world.Today, [new("step-1", "n/a")]), "leftOut[0].reason", clause);
        await world.RefusedAsync(new PlanCirculated(1, world.Today, [new("step-1", "Lives elsewhere."), new("nobody", "Unknown.")]), "leftOut[1].personId");
        await world.DoAsync(new PlanCirculated(1, world.Today, [new("step-1", "Is not to know where the family lives."), new("school-1", "The family asks for it.")]));

        Assert.Equal(["child-1", "mother-1", "father-1"], (await world.FileAsync()).CurrentPlan!.Recipients);
        Assert.DoesNotContain(world.SentTo("jo"), message => message.Text.Contains("breakfast club", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("northamptonshire", "N4")]
    [InlineData("hillingdon", "H35")]
    public async Task N35_H35_a_new_service_of_the_plan_receives_it_whatever_its_flag(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new ParticipantAdded(new("clinic-1", ParticipantKind.Agency, "Dr Sleep", ReceivesPlan: false, "clinic@health.example")));
        await world.DoAsync(new ParticipantAdded(new("police-1", ParticipantKind.Agency, "PC Example", ReceivesPlan: false, "pc@police.example")));
        var plan = await world.OrdinaryPlanAsync();
        await world.DoAsync(new PlanAgreed(2, world.Today, plan with { Contacts = [.. plan.Contacts, new("clinic-1", "Sees the child about sleep", new(1, Unit.Months))] }, Consultation: Everybody));

        await world.RefusedAsync(new PlanCirculated(2, world.Today), "leftOut", clause);
        await world.DoAsync(new PlanCirculated(2, world.Today, [new("police-1", "Have no part in the plan.")]));

        Assert.Equal(["child-1", "mother-1", "father-1", "school-1", "clinic-1"], (await world.FileAsync()).CurrentPlan!.Recipients);
        Assert.Single(world.SentTo("clinic"));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_N20_N35_H12_H18_H35_whoever_joins_after_the_plan_was_circulated_is_given_it_and_answers(string pack)
    {
        await using var world = await CirculatedAsync(pack);
        await world.DoAsync(new ParticipantAdded(new("clinic-1", ParticipantKind.Agency, "Dr Sleep", ReceivesPlan: true, "clinic@health.example")));
        await world.DoAsync(new ParticipantAdded(new("aunt-1", ParticipantKind.Carer, "Ola Aunt", ReceivesPlan: false, HasParentalResponsibility: true)));
        await world.DoAsync(new ParticipantAdded(new("gp-1", ParticipantKind.Agency, "Dr Gp", ReceivesPlan: false, "gp@surgery.example")) { NoCopyReason = "Has no part in the plan." });

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/clinic-1");
        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/aunt-1");
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/gp-1");
        var given = await world.TryAsync(new PlanGivenByHand(1, "aunt-1", world.Today));

        Assert.Empty(given.Receipt!.Breaches);
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/aunt-1");
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/aunt-1");
        await world.RefusedAsync(new PlanReplyRecorded(1, "aunt-1", PlanReply.NoReply, world.Today), "reply");
        Assert.Empty((await world.TryAsync(new PlanReplyRecorded(1, "aunt-1", PlanReply.Signed, world.Today))).Receipt!.Breaches);
        await world.DoAsync(new ParticipantLeft("clinic-1", "The treatment is over."));
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/clinic-1");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_N20_H12_H18_each_parent_who_joins_after_the_circulation_is_given_the_plan_and_answers(string pack)
    {
        await using var world = await CirculatedAsync(pack);
        await world.DoAsync(new ParticipantAdded(new("dad-2", ParticipantKind.Parent, "Nic Example", ReceivesPlan: false)));

        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/dad-2");
        Assert.Empty((await world.TryAsync(new PlanGivenByHand(1, "dad-2", world.Today))).Receipt!.Breaches);
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/dad-2");
        await world.DutyAsync(DutyKind.ObtainPlanReply, "v1/dad-2");

        await world.DoAsync(new ParticipantAdded(new("carer-2", ParticipantKind.Carer, "Gran Example", ReceivesPlan: false)));
        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/carer-2");

        // Who must not know the plan is not given it: somebody decides.
        await world.DoAsync(new ParticipantAdded(new("dad-3", ParticipantKind.Parent, "Lou Example", ReceivesPlan: false) { Restriction = new([DisclosureTopic.Plan], "He was violent.") }));
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/dad-3");
        await world.DutyAsync(DutyKind.DecideWhatIsTold, "plan-1/dad-3");
    }

    private static Task AgreeAsync(CaseWorld world, int version) => AgreeAsync(world, version, world.OrdinaryPlanAsync());

    private static async Task AgreeAsync(CaseWorld world, int version, Task<PlanContent> plan) =>
        await world.DoAsync(new PlanAgreed(version, world.Today, await plan, Consultation: Everybody));

    private static async Task<CaseWorld> CirculatedAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new PlanCirculated(1, world.Today));
        return world;
    }

    private static async Task<CaseWorld> ReviewedAsync()
    {
        var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        await HoldReviewAsync(world);
        return world;
    }

    private static async Task HoldReviewAsync(CaseWorld world)
    {
        var startsAt = LondonTime.At(world.Today.AddDays(7), new(16, 0));
        await world.DoAsync(new MeetingArranged(
            "r1", MeetingPurpose.Review, startsAt, startsAt.AddHours(1), new("Family centre", "Taxi", "Creche", "After school"), "sw-1", Role.SocialWorker, ["mother-1"]));
        await world.Host.AdvanceToAsync(startsAt.AddHours(2));
        await world.DoAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note"));
    }

    private static ReviewOutcomeRecorded Outcome(CaseWorld world, bool amend) =>
        new(world.Today, [ReviewOutcome.RemainsInNeed], "All is on track.", [new("o1", ProgressRating.OnTrack)], AmendPlan: amend);
}
