using CinWorkflows.Cases;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Disclosures;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Safeguarding;
using CinWorkflows.Cases.Transfers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Scenarios.Tests.Transfers;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;

namespace CinWorkflows.Scenarios.Tests.Corrections;

/// <summary>What people were told or rely on does not read otherwise by the hand of whoever wrote it: a manager who did not puts that right.</summary>
public sealed class CorrectedWordsScenarios
{
    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N24_N25_H21_H22_the_words_of_a_concern_and_of_a_change_are_a_managers_to_put_right(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.DoAsync(new SafeguardingConcernRaised("c1", world.Today, "A bruise on the cheek; he says that he was hit."));
        var concern = await LastAsync<SafeguardingConcernRaised>(world);
        await world.DoAsync(new CircumstancesChanged(world.Today, "The father has come out of prison."));
        var change = await LastAsync<CircumstancesChanged>(world);

        await world.RefusedAsync(Correct(concern, new SafeguardingConcernRaised("c1", world.Today, "A small scratch from the cat.")), "actor.role");
        await world.RefusedAsync(Correct(change, new CircumstancesChanged(world.Today, "The school has a new head teacher.")), "actor.role");
        await world.DoAsync(Correct(concern, new SafeguardingConcernRaised("c1", world.Today, "A bruise on the left cheek; he says that he was hit.")), OrdinaryCast.Manager);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N22_H19_a_plan_that_people_have_is_changed_by_a_version_and_not_by_its_worker(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var agreed = await LastAsync<PlanAgreed>(world);
        var plan = (PlanAgreed)agreed.Act;

        await world.RefusedAsync(Correct(agreed, plan with { Content = plan.Content with { Contingency = "If it gets harder, the mother moves out of the home at once." } }), "actor.role");
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N43_a_case_is_not_given_away_by_a_correction(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var opened = await LastAsync<CaseOpened>(world);

        await world.RefusedAsync(Correct(opened, (CaseOpened)opened.Act with { WorkerId = null }), "actor.role");
        Assert.Equal(OrdinaryCast.Worker.Id, (await world.FileAsync()).Allocation.WorkerId);
    }

    [Fact]
    public async Task N54_how_somebody_is_known_of_whom_something_is_restricted_is_a_managers_to_put_right()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var opened = await LastAsync<CaseOpened>(world);
        var act = (CaseOpened)opened.Act;
        var parent = act.Participants!.First(person => person.Kind == ParticipantKind.Parent);
        await world.DoAsync(new DisclosureRestricted(parent.Id, [DisclosureTopic.Addresses], "He threatened to find them."));

        await world.RefusedAsync(
            Correct(opened, act with { Participants = [.. act.Participants!.Select(person => person.Id == parent.Id ? person with { Email = "another@fam.example" } : person)] }),
            "actor.role");
    }

    [Fact]
    public async Task N53_N55_a_refusal_and_advice_not_to_share_are_not_taken_back_by_the_worker()
    {
        await using var world = await Moves.ReportedAsync();
        await world.AssessAsync();
        await world.DoAsync(new SharingAsked(Moves.First, world.Today, OrdinaryCast.Mother.Id, Agrees: false, "She wants nobody there to know."));
        var asked = await LastAsync<SharingAsked>(world);
        await world.DoAsync(new SharingAdviceSought(Moves.First, world.Today, Adviser.CaldicottGuardian, "May we share without her agreement?"));
        await world.DoAsync(new SharingAdviceGiven(Moves.First, world.Today, MayShare: false, "There is no ground."));
        var advice = await LastAsync<SharingAdviceGiven>(world);

        await world.RefusedAsync(new EntriesCorrected([new(advice.Sequence)], "It was recorded on the wrong case."), "actor.role");
        await world.RefusedAsync(Correct(advice, (SharingAdviceGiven)advice.Act with { MayShare = true }), "actor.role");
        await world.RefusedAsync(new EntriesCorrected([new(asked.Sequence)], "She was not asked."), "actor.role");
    }

    private static EntriesCorrected Correct(RecordedAct wrong, Cases.Acts.Act right) => new([new(wrong.Sequence, right)], "It was written down wrongly.");

    private static async Task<RecordedAct> LastAsync<T>(CaseWorld world) =>
        (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Last(entry => entry.Act is T);
}
