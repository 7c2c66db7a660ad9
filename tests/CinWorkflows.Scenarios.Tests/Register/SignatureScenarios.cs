using CinWorkflows.Cases.Closure;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Records.Acts;
using CinWorkflows.Workflows.Signatures;
using Microsoft.Extensions.DependencyInjection;

namespace CinWorkflows.Scenarios.Tests.Register;

/// <summary>A signed decision binds who signed, when, and every word of it (H29); a signed plan names its version and text (N14, H12).</summary>
public sealed class SignatureScenarios
{
    [Fact]
    public async Task H29_the_outcome_of_a_review_and_the_decision_to_close_are_signed_by_the_hash_of_their_entry()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ActionCompleted("a1", world.Today));
        var outcome = new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.NoLongerInNeed], "Achieved.", [new("o1", ProgressRating.Achieved)], AmendPlan: false, RecommendedRoute: world.Pack.ClosureRoutes[0].Id);
        await world.DoAsync(outcome);
        var recorded = (await world.FileAsync()).Sequence;
        await world.DoAsync(new ClosureDecided(world.Today, true, world.Pack.ClosureRoutes[0].Id, ContinuingSupport.None, "Agreed with the family."), OrdinaryCast.Manager);

        var history = await HistoryAsync(world);
        var signed = SignedEntries.Of(history).Where(entry => entry.Staff is not null).ToList();

        Assert.Equal(
            [(recorded, "sw-1", Role.SocialWorker), (history[^1].Sequence, "tm-1", Role.TeamManager)],
            signed.Select(entry => (entry.Sequence, entry.SignedBy, entry.Staff!.Role)));
        Assert.All(signed, entry => Assert.Equal((history[(int)entry.Sequence - 1].Hash, (DateTimeOffset?)history[(int)entry.Sequence - 1].RecordedAt), (entry.Sha256, entry.At)));
        Assert.All(signed, entry => Assert.Matches("^[0-9a-f]{64}$", entry.Sha256));
        Assert.Null(await world.Host.Reader.FirstBrokenLinkAsync(CaseWorld.CaseId, default));
    }

    [Fact]
    public async Task H29_a_correction_of_what_was_signed_leaves_the_signature_under_the_earlier_text_and_is_signed_itself()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        var outcome = new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "It goes on.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false);
        await world.DoAsync(outcome);
        var first = (await world.FileAsync()).Sequence;

        await world.DoAsync(new EntriesCorrected([new(first, outcome with { Reasons = "It goes on, and more slowly." })], "A sentence was missing."));

        var signed = SignedEntries.Of(await HistoryAsync(world)).Where(entry => entry.Staff is not null).ToList();
        Assert.Equal([(first, (long?)(first + 1)), (first + 1, null)], signed.Select(entry => (entry.Sequence, entry.CorrectedBy)));
        Assert.NotEqual(signed[0].Sha256, signed[1].Sha256);
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_H12_a_signature_on_the_plan_names_its_version_and_the_hash_of_its_text(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();

        var history = await HistoryAsync(world);
        var agreed = Assert.Single(history, entry => entry.Act is PlanAgreed);
        var signed = SignedEntries.Of(history).Where(entry => entry.PlanVersion is not null).ToList();

        Assert.Contains(signed, entry => entry.SignedBy == OrdinaryCast.Mother.Id);
        Assert.All(signed, entry => Assert.Equal((1, agreed.Hash, null), (entry.PlanVersion, entry.PlanSha256, entry.CorrectedBy)));
    }

    [Theory]
    [InlineData("northamptonshire")]
    [InlineData("hillingdon")]
    public async Task N14_H12_a_signature_on_the_plan_is_of_the_day_on_which_the_person_signed_and_says_who_recorded_it_later(string pack)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachPlanAsync();
        await world.DoAsync(new PlanCirculated(1, world.Today));
        var day = world.Today;
        await world.GoToAsync($"{day.AddDays(2):yyyy-MM-dd}");
        await world.DoAsync(new PlanReplyRecorded(1, "mother-1", PlanReply.Signed, day));

        var signed = Assert.Single(SignedEntries.Of(await HistoryAsync(world)));

        Assert.Equal((day, null, OrdinaryCast.Worker), (signed.On, signed.At, signed.RecordedBy));
    }

    private static Task<IReadOnlyList<RecordedAct>> HistoryAsync(CaseWorld world) =>
        world.Host.Services.GetRequiredService<IActStore>().HistoryAsync(CaseWorld.CaseId, default);
}
