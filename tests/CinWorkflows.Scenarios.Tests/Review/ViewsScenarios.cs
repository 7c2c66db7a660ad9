using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.People;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Rules.Calendar;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Register;
using Microsoft.Extensions.DependencyInjection;

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

    [Theory]
    [InlineData("northamptonshire", "N26")]
    [InlineData("hillingdon", "H23")]
    public async Task N26_H23_an_agency_that_is_taken_off_days_before_the_review_is_still_asked(string pack, string clause)
    {
        await using var world = await CaseWorld.InAsync(pack, "2026-01-05");
        await world.ReachReviewAsync();
        await world.GoToAsync($"{world.WorkingDayIn(10):yyyy-MM-dd}");
        await world.DoAsync(new ParticipantLeft("school-1", "Robin goes to another school now."), new("bs-1", Role.BusinessSupport));
        var startsAt = LondonTime.At(world.Today, new(8, 30));
        var held = new MeetingHeld(
            "r1", world.Today, ["mother-1", "father-1", "child-1"], "Note", "sw-1", pack == "hillingdon" ? Role.LeadProfessional : Role.SocialWorker, new(MeetingPurpose.Review, startsAt, startsAt.AddHours(1)));

        Assert.Contains("school-1", Assert.Single(await BreachesAsync(held), breach => breach.Clause == clause).Rule, StringComparison.Ordinal);
        await world.DoAsync(new ViewsReceived("school-1", world.Today, "Attendance was rising while Robin was with us."));
        Assert.DoesNotContain(await BreachesAsync(held), breach => breach.Clause == clause);

        async Task<IReadOnlyList<Breach>> BreachesAsync(MeetingHeld act) =>
            (await world.Host.Services.GetRequiredService<ActCheck>().OfAsync(CaseWorld.CaseId, new(null, OrdinaryCast.Worker, act), default))!.Breaches;
    }
}
