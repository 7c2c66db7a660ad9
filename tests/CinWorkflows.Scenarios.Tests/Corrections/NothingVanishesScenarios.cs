using CinWorkflows.Cases;
using CinWorkflows.Cases.Acts;
using CinWorkflows.Cases.Assessments;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>Who takes part, what somebody said and what is open do not vanish by putting an entry right: a manager does that, and whoever vanished is asked about.</summary>
public sealed class NothingVanishesScenarios
{
    public enum Change
    {
        Left,
        NotAParent,
        WithoutResponsibility,
    }

    [Theory]
    [InlineData(Change.Left)]
    [InlineData(Change.NotAParent)]
    [InlineData(Change.WithoutResponsibility)]
    public async Task N8_a_parent_is_not_taken_off_by_correcting_how_the_case_was_opened_and_after_a_managers_correction_a_reason_is_asked(Change change)
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.OpenAsync();
        var correction = new EntriesCorrected([new(1, await OpenedAsync(world, change))], "Was entered wrongly.");

        await world.RefusedAsync(correction, "actor.role");
        await world.DoAsync(correction, OrdinaryCast.Manager);

        var former = Assert.Single((await world.FileAsync()).FormerParticipants!);
        Assert.Equal((OrdinaryCast.Father.Id, ParticipantKind.Parent, true), (former.Person.Id, former.Person.Kind, former.Person.HasParentalResponsibility));
        var talk = new AttendeesDiscussed(world.Today, ["mother-1"], ChildAttends: false, "Does not wish to come.", ["school-1"]);
        await world.RefusedAsync(talk, "notWith", "N8");
        await world.DoAsync(talk with { NotWith = [new("father-1", "He is abroad.")] });
    }

    [Fact]
    public async Task H19_an_agency_that_was_added_is_not_taken_off_by_withdrawing_its_entry()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.OpenAsync();
        await world.DoAsync(new ParticipantAdded(OrdinaryCast.School with { Id = "nurse-1" }));
        var correction = new EntriesCorrected([new((await world.FileAsync()).Sequence)], "Was entered wrongly.");

        await world.RefusedAsync(correction, "actor.role");
        await world.DoAsync(correction, OrdinaryCast.Manager);

        Assert.Equal(["nurse-1"], (await world.FileAsync()).FormerParticipants!.Select(former => former.Person.Id));
    }

    [Theory]
    [InlineData("northamptonshire", "N7")]
    [InlineData("hillingdon", "H7")]
    public async Task N7_H7_an_agency_that_the_assessment_recommends_is_not_taken_out_by_correcting_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.OpenAsync();
        await world.DoAsync(new AssessmentStarted(world.Today));
        var concluded = new AssessmentConcluded(world.Today, AssessmentOutcome.Section17Support, ["school-1"]);
        await world.DoAsync(concluded);
        var sequence = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(sequence, concluded with { RecommendedAgencies = [] })], "A slip."), "actor.id", clause);
        await world.DoAsync(new EntriesCorrected([new(sequence, concluded with { Summary = "The school helps." })], "A sentence was missing."));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_N20_H12_H18_who_is_to_have_the_plan_and_answer_it_once_the_copies_have_left_does_not_vanish_by_correcting_the_circulation(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.FulfilAsync(DutyKind.CirculatePlan);
        await world.DutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
        var circulated = (PlanCirculated)(await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Last(entry => entry.Act is PlanCirculated).Act;
        var entry = (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Last(entry => entry.Act is PlanCirculated).Sequence;
        var correction = new EntriesCorrected([new(entry, circulated with { LeftOut = [.. circulated.LeftOut ?? [], new("father-1", "He is abroad.")] })], "Was entered wrongly.");

        await world.RefusedAsync(correction, "actor.role");
        await world.DoAsync(correction, OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.GivePlanByHand, "v1/father-1");
    }

    [Theory]
    [InlineData("northamptonshire", "N14", null)]
    [InlineData("northamptonshire", "N14", PlanReply.Signed)]
    [InlineData("hillingdon", "H12", PlanReply.Declined)]
    public async Task N14_N37_H12_a_disagreement_with_the_plan_is_not_taken_back_by_correcting_it(string pack, string clause, PlanReply? reply)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.Today.AddDays(1):yyyy-MM-dd}");
        var said = new PlanReplyRecorded(1, "mother-1", PlanReply.Disagrees, world.Today, "The visits.");
        await world.TryAsync(said);
        var sequence = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(sequence, reply is { } other ? said with { Reply = other, Areas = null } : null)], "A slip."), "actor.id", clause);
        var words = new EntriesCorrected([new(sequence, said with { Areas = "The days of the visits." })], "A word was missing.");
        await world.RefusedAsync(words, "actor.role");
        await world.RefusedAsync(words, "corrections[0].replacement", actor: OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire", "N24")]
    [InlineData("hillingdon", "H21")]
    public async Task N24_H21_an_early_review_that_has_no_day_does_not_vanish_by_withdrawing_the_change_that_calls_for_it(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new CircumstancesChanged(world.Today, "The family lost its home."));
        var changed = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(new EntriesCorrected([new(changed)], "Never mind."), "actor.id", clause);
        await world.DutyAsync(DutyKind.HoldEarlyReview);
        await world.DoAsync(new EntriesCorrected([new(changed)], "It was another family's."), OrdinaryCast.Manager);
        await world.NoDutyAsync(DutyKind.HoldEarlyReview);
    }

    private static async Task<CaseOpened> OpenedAsync(CaseWorld world, Change change)
    {
        var opened = (CaseOpened)(await world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default))[0].Act;
        ParticipantDetails? father = change switch
        {
            Change.Left => null,
            Change.NotAParent => OrdinaryCast.Father with { Kind = ParticipantKind.Other },
            _ => OrdinaryCast.Father with { HasParentalResponsibility = false },
        };
        return opened with { Participants = [OrdinaryCast.Mother, OrdinaryCast.School, .. father is null ? Array.Empty<ParticipantDetails>() : [father]] };
    }
}
