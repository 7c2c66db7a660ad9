using CinWorkflows.Cases.Breaches;
using CinWorkflows.Cases.Corrections;
using CinWorkflows.Cases.Meetings;
using CinWorkflows.Cases.Reviews;
using CinWorkflows.Cases.Workers;
using CinWorkflows.Rules.Words;
using CinWorkflows.Simulation;
using CinWorkflows.Workflows.Ports.Directory;
using static CinWorkflows.Scenarios.Tests.Meetings.WalkAroundMeetings;

namespace CinWorkflows.Scenarios.Tests.Meetings;

/// <summary>Where a clause names a role, it is somebody of the team that holds the case, or who manages that team: not whoever has the role somewhere.</summary>
public sealed class ChairOfAnotherTeamScenarios
{
    [Theory]
    [InlineData("northamptonshire", "N29")]
    [InlineData("hillingdon", "H28")]
    public async Task N29_H28_the_manager_of_another_team_chairs_no_specific_review(string pack, string clause)
    {
        await using var world = await ElsewhereAsync(pack, "2026-10-12");

        await world.RefusedAsync(Specific(world, "tm-9") with { ChairReason = "Has time." }, "chairRole", clause);
        await world.DoAsync(Specific(world, "tm-1"));
        await world.RefusedAsync(new MeetingAttendeesChanged("r1", ["mother-1"], "tm-9", Role.TeamManager, "Has time.", "Has time."), "chairRole", clause);
    }

    [Theory]
    [InlineData("northamptonshire", "N29")]
    [InlineData("hillingdon", "H28")]
    public async Task N29_H28_a_specific_review_that_the_manager_of_another_team_held_is_on_the_record_and_owed(string pack, string clause)
    {
        await using var world = await ElsewhereAsync(pack, "2026-10-12");
        await world.DoAsync(Specific(world, "tm-1"));
        await world.Host.AdvanceToAsync((await world.FileAsync()).Meeting("r1")!.StartsAt.AddHours(2));

        await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", "tm-9", Role.TeamManager), "chairedAs", clause, OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.HoldTwelveMonthReview);
        await world.DutyAsync(DutyKind.HoldReview, "1");
    }

    [Fact]
    public async Task N29_to_put_another_manager_into_an_entry_afterwards_is_no_way_round()
    {
        await using var world = await ElsewhereAsync("northamptonshire", "2026-10-12");
        var specific = Specific(world, "tm-1");
        await world.DoAsync(specific);
        var entry = (await world.FileAsync()).Sequence;

        await world.RefusedAsync(
            new EntriesCorrected([new(entry, specific with { ChairId = "tm-9" })], "The wrong manager was entered."), "corrections[0].replacement.chairRole", "N29");
    }

    [Fact]
    public async Task N29_whoever_manages_the_team_stands_in_for_its_manager_or_is_above_it_may_chair()
    {
        await using var world = await ElsewhereAsync("northamptonshire", "2026-10-12");
        var (from, to) = (world.Today, world.Today.AddDays(30));
        await world.SaveElsewhereAsync("tm-9", new() { ManagedTeams = [OrdinaryCast.Team] });
        await world.DoAsync(Specific(world, "tm-9"));
        await world.DoAsync(new MeetingCancelled("r1", "Another day."));
        await world.SaveElsewhereAsync("tm-9", new() { Covers = [new("tm-1", from, to)] });
        await world.DoAsync(Specific(world, "tm-9") with { MeetingId = "r2" });
        await world.DoAsync(new MeetingCancelled("r2", "Another day."));

        await world.DoAsync(Specific(world, "sm-1") with { MeetingId = "r3", ChairRole = Role.ServiceManager });
    }

    [Fact]
    public async Task N29_to_stand_in_for_a_worker_or_to_hold_the_case_makes_nobody_manager_of_its_team()
    {
        await using var world = await ElsewhereAsync("northamptonshire", "2026-10-12");
        await world.SaveElsewhereAsync("tm-9", new() { Covers = [new("sw-1", world.Today, world.Today.AddDays(30)), new("tm-1", world.Today, world.Today)] });
        await world.RefusedAsync(Specific(world, "tm-9"), "chairRole", "N29");

        await world.DoAsync(new WorkerAssigned("tm-9", "Knows the family."), OrdinaryCast.Manager);
        await world.RefusedAsync(Specific(world, "tm-9"), "chairRole", "N29", OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H25_the_manager_agrees_on_nobody_of_another_team()
    {
        await using var world = await ElsewhereAsync("hillingdon");

        await world.RefusedAsync(new ReviewChairAgreed(Role.TeamManager, "tm-9"), "chairId", "H25", OrdinaryCast.Manager);
        await world.RefusedAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-9"), "chairId", "H25", OrdinaryCast.Manager);
        await world.DoAsync(new ReviewChairAgreed(Role.SeniorSocialWorker, "sw-2"), OrdinaryCast.Manager);
    }

    [Fact]
    public async Task H10_where_the_role_is_the_usual_one_a_reason_excuses_another_team()
    {
        await using var world = await DiscussedAsync("hillingdon");
        await world.AddElsewhereAsync();
        var meeting = FirstMeeting(world) with { ChairId = "tm-9" };

        await world.RefusedAsync(meeting, "chairReason", "H10");
        await world.DoAsync(meeting with { ChairReason = "The manager is on leave." });
    }

    [Fact]
    public async Task H25_a_review_under_a_manager_of_another_team_counts_once_the_cases_own_accepts_it()
    {
        await using var world = await ElsewhereAsync("hillingdon");
        await ArrangeAgreedAsync(world);
        var breach = await world.BreachAsync(new MeetingHeld("r1", world.Today, ["mother-1"], "Note", "tm-9", Role.TeamManager), "chairedAs", "H25");
        await world.DutyAsync(DutyKind.HoldReview, "1");

        await world.DoAsync(new BreachAnswered(breach.Id, world.Today, "The manager was ill that day.", Accepts: true), OrdinaryCast.Manager);

        await world.DutyAsync(DutyKind.RecordReviewOutcome, "1");
    }

    private static async Task<CaseWorld> ElsewhereAsync(string pack, string? on = null)
    {
        var world = await ReviewOfAsync(pack);
        await world.AddElsewhereAsync();
        if (on is not null)
        {
            await world.GoToAsync(on);
        }

        return world;
    }

    private static MeetingArranged Specific(CaseWorld world, string chair) =>
        ReviewMeeting(world, "r1", chair, Role.TeamManager) with { Purpose = MeetingPurpose.TwelveMonthReview, TimeReason = "The family was away until now." };
}
