using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;

namespace CinWorkflows.Scenarios.Tests.Review;

/// <summary>The views of whoever does not attend a review are theirs, and of how things are since the last one (N26, H23).</summary>
public sealed class ViewsScenarios
{
    [Fact]
    public async Task N26_views_from_before_the_last_review_are_none_for_the_next()
    {
        await using var world = await CaseWorld.NorthamptonshireAsync();
        await world.ReachReviewAsync();
        var before = world.Today;
        await world.FulfilAsync(DutyKind.HoldReview, "1");
        await world.FulfilAsync(DutyKind.RecordReviewOutcome, "1");
        var views = new ViewsReceived(OrdinaryCast.Father.Id, world.Today, "Is content with how things go.");

        await world.RefusedAsync(views with { On = before }, "on", "N26");
        await world.DoAsync(views);
    }

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_that_nobody_was_asked_is_no_view(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        var views = new ViewsReceived(OrdinaryCast.Father.Id, world.Today, "Did not wish to give views.");

        await world.RefusedAsync(views with { Views = "Not asked." }, "views", clause);
        await world.DoAsync(views);
    }
}
