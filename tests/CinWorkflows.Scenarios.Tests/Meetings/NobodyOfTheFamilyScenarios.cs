using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Attempts to plan for a child on whose case nobody with parental responsibility or care was ever recorded.</summary>
public sealed class NobodyOfTheFamilyScenarios
{
    private const string Why = "Robin came alone to this country, and no relative is known.";

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_it_is_said_why_nobody_of_the_family_is_on_the_case_or_they_are_added(string pack, string clause)
    {
        await using var world = await AloneAsync(pack);
        var talk = new AttendeesDiscussed(world.Today, ["child-1"], ChildAttends: true, "Wishes to come.", ["school-1"]);

        await world.RefusedAsync(talk, "noFamilyReason", clause);
        await world.RefusedAsync(talk with { NoFamilyReason = "n/a" }, "noFamilyReason", clause);
        await world.DoAsync(talk with { NoFamilyReason = Why });
        await world.DoAsync(talk with { ChildDecision = "Wishes to come for an hour." });

        await world.DoAsync(new ParticipantAdded(OrdinaryCast.Mother));
        await world.RefusedAsync(talk with { NoFamilyReason = Why }, "noFamilyReason");
        await world.RefusedAsync(talk with { ChildDecision = "Wishes to come at the end." }, "notWith", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_a_first_meeting_of_a_case_without_a_family_is_a_breach_unless_it_was_said_why(string pack, string clause)
    {
        await using var world = await AloneAsync(pack);
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);

        await world.BreachAsync(Unarranged(world), "attended", clause);

        await world.DutyAsync(DutyKind.HoldFirstPlanningMeeting);
    }

    [Theory]
    [InlineData("northamptonshire", "N22")]
    [InlineData("hillingdon", "H19")]
    public async Task N22_H19_a_changed_plan_of_a_case_without_a_family_says_why_nobody_was_asked_unless_that_was_said_before(string pack, string clause)
    {
        await using var world = await AloneAsync(pack);
        await world.FulfilAsync(DutyKind.StartAssessment);
        await world.FulfilAsync(DutyKind.ConcludeAssessment);
        var decision = await world.Host.Register.RecordAsync(CaseWorld.CaseId, new(null, OrdinaryCast.Worker, Unarranged(world)) { BreachReason = "The school called us together." }, default);
        Assert.Contains(decision.Receipt!.Breaches, breach => breach.Rule.Contains("no parent or carer was ever recorded", StringComparison.Ordinal) && breach.StillOwed is null);
        var first = await world.OrdinaryPlanAsync();
        await world.DoAsync(new PlanAgreed(1, world.Today, first, ViewsReason: "No parent is known."));
        var second = new PlanAgreed(2, world.Today, first, Consultation: [new("child-1", "Yes"), new("school-1", "Yes")]);

        await world.RefusedAsync(second, "noFamilyReason", clause);
        await world.DoAsync(second with { NoFamilyReason = Why });
        await world.DoAsync(second with { Version = 3 });
    }

    [Theory]
    [InlineData("northamptonshire", "N8")]
    [InlineData("hillingdon", "H8")]
    public async Task N8_H8_that_there_was_a_mother_after_all_is_recorded_and_what_was_said_without_her_is_a_breach(string pack, string clause)
    {
        await using var world = await AloneAsync(pack);
        await world.DoAsync(new AttendeesDiscussed(world.Today, ["child-1"], ChildAttends: true, "Wishes to come.", ["school-1"]) { NoFamilyReason = Why });
        var talk = (await world.FileAsync()).Sequence;
        var opened = (CaseOpened)(await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default))[0].Act;

        var put = await world.TryAsync(new EntriesCorrected([new(1, opened with { Participants = [OrdinaryCast.Mother, OrdinaryCast.School] })], "The mother was found."), OrdinaryCast.Manager);

        Assert.Contains(put.Receipt!.Breaches, breach => (breach.Clause, breach.Field, breach.Entry) == (clause, "noFamilyReason", talk));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N22_H19_what_is_said_of_somebody_who_was_never_there_loses_its_footing_and_does_not_vanish(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.FulfilAsync(DutyKind.CirculatePlan);
        await world.DoAsync(new ParticipantAdded(new("aunt-1", ParticipantKind.Carer, "Jo Aunt", ReceivesPlan: false)));
        var joined = (await world.FileAsync()).Sequence;
        await world.DoAsync(new PlanAgreed(2, world.Today, await world.OrdinaryPlanAsync(), Consultation: [new("mother-1", "Yes"), new("father-1", "Yes"), new("child-1", "Yes"), new("school-1", "Yes")])
        {
            NotConsulted = [new("aunt-1", "She lives abroad.")],
        });

        await world.RefusedAsync(new EntriesCorrected([new(joined, null)], "She is of another family."), "corrections", actor: OrdinaryCast.Manager);
    }

    private static MeetingHeld Unarranged(CaseWorld world)
    {
        var startsAt = LondonTime.At(world.Today, new(9, 0));
        var (chair, role) = world.Pack.Id == "hillingdon" ? ("tm-1", Role.TeamManager) : ("sw-1", Role.SocialWorker);
        return new("m7", world.Today, ["child-1", "school-1"], "Note", chair, role, new(MeetingPurpose.FirstPlanning, startsAt, startsAt.AddHours(1)));
    }

    /// <summary>A case with the child and the school alone.</summary>
    private static async Task<CaseWorld> AloneAsync(string pack)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        var opened = new CaseOpened(world.Today, OrdinaryCast.Child, OrdinaryCast.Team, "sw-1", [], [OrdinaryCast.School]);
        await world.Host.Register.OpenAsync(new(CaseWorld.CaseId, world.Pack.Id, null, OrdinaryCast.Manager, opened), default);
        await world.Host.SettleAsync();
        return world;
    }
}
