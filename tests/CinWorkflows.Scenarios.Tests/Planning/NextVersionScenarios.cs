using CinWorkflows.Cases.Plans;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Planning;

/// <summary>N13, N17, N28, N33, H14, H27, H31: what the next version of a plan owes to the one in force.</summary>
public sealed class NextVersionScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N19b")]
    [InlineData("hillingdon", "H16b")]
    public async Task N28_H27_an_outcome_that_is_not_reached_does_not_vanish_from_the_next_version_without_a_reason(string pack, string clause)
    {
        await using var world = await ReviewedAsync(pack, ProgressRating.Delayed);
        var without = await AgreedAsync(world, plan => Renamed(plan, "o9"));

        await world.RefusedAsync(without, "droppedOutcomes", clause);
        await world.RefusedAsync(without with { DroppedOutcomes = [new("o1", "As discussed.")] }, "droppedOutcomes[0].reason", clause);
        await world.DoAsync(without with { DroppedOutcomes = [new("o1", "Robin has changed school, and attendance is watched there.")] });
    }

    [Fact]
    public async Task N28_an_outcome_that_a_review_found_achieved_needs_no_reason()
    {
        await using var world = await ReviewedAsync("northamptonshire", ProgressRating.Achieved);

        await world.DoAsync(await AgreedAsync(world, plan => Renamed(plan, "o9")));
    }

    [Fact]
    public async Task N28_an_outcome_that_goes_on_is_not_said_to_be_dropped()
    {
        await using var world = await ReviewedAsync("northamptonshire", ProgressRating.Delayed);
        var goesOn = await AgreedAsync(world, plan => plan);

        await world.RefusedAsync(goesOn with { DroppedOutcomes = [new("o1", "Robin has changed school.")] }, "droppedOutcomes[0].outcomeId");
        await world.RefusedAsync(goesOn with { DroppedOutcomes = [new("o7", "Robin has changed school.")] }, "droppedOutcomes[0].outcomeId");
    }

    [Theory]
    [InlineData("northamptonshire", "N33")]
    [InlineData("hillingdon", "H31")]
    public async Task N33_H31_the_plan_in_force_word_for_word_is_no_amendment(string pack, string clause)
    {
        await using var world = await ReviewedAsync(pack, ProgressRating.OnTrack, amend: true);
        var same = await AgreedAsync(world, _ => null);

        await world.RefusedAsync(same, "content", clause);
        await world.RefusedAsync(same with { UnchangedReason = "As before." }, "unchangedReason", clause);
        await world.DutyAsync(DutyKind.AmendPlan);
        await world.DoAsync(same with { UnchangedReason = "The place in the breakfast club was found, so that the change is not needed any more." });

        await world.NoDutyAsync(DutyKind.AmendPlan);
    }

    [Fact]
    public async Task N33_a_plan_that_is_amended_needs_no_reason_why_nothing_changes()
    {
        await using var world = await ReviewedAsync("northamptonshire", ProgressRating.OnTrack, amend: true);
        var amended = await AgreedAsync(world, plan => plan with { ReviewPoints = "At each review, by what the school and the mother tell" });

        await world.RefusedAsync(amended with { UnchangedReason = "The place in the breakfast club was found." }, "unchangedReason");
        await world.DoAsync(amended);
    }

    [Theory]
    [InlineData("northamptonshire", "N17")]
    [InlineData("hillingdon", "H14")]
    public async Task N17_H14_the_twelve_months_count_from_the_start_of_the_first_plan_whatever_a_later_version_starts(string pack, string clause)
    {
        await using var world = await ReviewedAsync(pack, ProgressRating.OnTrack);
        var first = (await world.FileAsync()).FirstPlan!.StartsOn!.Value;
        var longer = await AgreedAsync(world, plan => plan with { StartsOn = world.Today, ExpectedEndOn = first.AddMonths(12).AddDays(3) });

        await world.RefusedAsync(longer, "content.longTermReason", clause);
        await world.DoAsync(longer with { Content = longer.Content with { LongTermReason = "The disability stays." } });
    }

    [Fact]
    public async Task N17_a_version_that_starts_later_and_ends_within_the_year_needs_no_reason()
    {
        await using var world = await ReviewedAsync("northamptonshire", ProgressRating.OnTrack);
        var first = (await world.FileAsync()).FirstPlan!.StartsOn!.Value;

        await world.DoAsync(await AgreedAsync(world, plan => plan with { StartsOn = world.Today, ExpectedEndOn = first.AddMonths(12) }));
    }

    private static PlanContent Renamed(PlanContent plan, string id) => plan with
    {
        Outcomes = [.. plan.Outcomes.Select(outcome => outcome with { Id = id })],
        Actions = [.. plan.Actions.Select(action => action with { OutcomeId = id })],
    };

    /// <summary>The next version after consulting everybody; null has the words of the one in force.</summary>
    private static async Task<PlanAgreed> AgreedAsync(CaseWorld world, Func<PlanContent, PlanContent?> change)
    {
        var last = (await world.Host.Reader.ActsAsync(CaseWorld.CaseId, default)).Select(entry => entry.Act).OfType<PlanAgreed>().Last();
        var content = change((await world.OrdinaryPlanAsync()) with { StartsOn = last.Content.StartsOn }) ?? last.Content;
        return new(2, world.Today, content, Consultation: [new("mother-1", "Yes, please."), new("father-1", "Yes, please."), new("child-1", "Yes, please."), new("school-1", "Yes, please.")]);
    }

    private static async Task<CaseWorld> ReviewedAsync(string pack, ProgressRating rating, bool amend = false)
    {
        var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        if (pack == "hillingdon")
        {
            await world.FulfilAsync(DutyKind.AgreeReviewChair);
        }

        await world.DoAsync(new ViewsReceived("father-1", world.Today, "Has nothing to add."));
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.DoAsync(new ReviewOutcomeRecorded(world.Today, [ReviewOutcome.RemainsInNeed], "Mornings are still hard for the family.", [new("o1", rating)], AmendPlan: amend));
        foreach (var action in (await world.FileAsync()).CurrentPlan!.Actions.Where(action => action.DoneOn is null))
        {
            await world.DoAsync(new ActionCompleted(action.Id, world.Today));
        }

        return world;
    }
}
