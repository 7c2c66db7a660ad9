using CinWorkflows.Cases.ChildProtection;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>The record of every review reaches its people, also where the case has ended meanwhile (H33).</summary>
public sealed class RecordAfterEndScenarios
{
    [Fact]
    public async Task H33_H11_the_record_of_a_review_is_told_by_hand_after_the_case_has_ended_too()
    {
        await using var world = await CaseWorld.HillingdonAsync();
        await world.ReachReviewAsync();
        await world.FulfilAsync(DutyKind.AgreeReviewChair);
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "All is on track.", [new("o1", ProgressRating.OnTrack)], AmendPlan: false));
        await world.DutyAsync(DutyKind.InformByHand, "record-1/father-1");

        await world.DoAsync(new BecameLookedAfter(world.Today, [new("action/a1", "It is left.", "The care plan takes over.")]));

        await world.DutyAsync(DutyKind.InformByHand, "record-1/father-1");
        await world.DoAsync(new InformedByHand("record-1", "father-1", world.Today, "The former worker rang him."));
        await world.NoDutyAsync(DutyKind.InformByHand, "record-1/father-1");
    }
}
