using CinWorkflows.Cases.Meetings;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>A review does not become the specific one, with its own chair, by its name alone (N11, N29, H25, H28).</summary>
public sealed class SpecificReviewTooSoonScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N11", "chairReason")]
    [InlineData("hillingdon", "H25", "chairRole")]
    public async Task N11_N29_H25_H28_before_its_time_a_specific_review_is_chaired_as_an_ordinary_one(string pack, string clause, string field)
    {
        await using var world = await ReviewOfAsync(pack);
        await world.GoToAsync("2026-04-01");
        var named = ReviewMeeting(world, "r1", "tm-1", Role.TeamManager) with { Purpose = MeetingPurpose.TwelveMonthReview };

        await world.RefusedAsync(named, field, clause);
    }

    [Fact]
    public async Task N11_N29_nor_once_it_was_held_without_anybody_having_arranged_it()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync("2026-04-01", "18:00");
        var startsAt = At("2026-04-01", "16:00");

        await world.BreachAsync(
            new MeetingHeld("r1", world.Today, ["child-1", "mother-1", "father-1", "school-1"], "Note", "tm-1", Role.TeamManager, new(MeetingPurpose.TwelveMonthReview, startsAt, startsAt.AddHours(1))),
            "chairedAs",
            "N11");
    }

    [Fact]
    public async Task N29_in_its_time_it_is_the_team_managers()
    {
        await using var world = await ReviewOfAsync("northamptonshire");
        await world.GoToAsync("2026-12-01");

        await world.DoAsync(ReviewMeeting(world, "r1", "tm-1", Role.TeamManager) with { Purpose = MeetingPurpose.TwelveMonthReview });
    }
}
